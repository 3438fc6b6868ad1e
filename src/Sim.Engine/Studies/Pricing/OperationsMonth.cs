namespace Sim.Engine.Studies;

/// <summary>An enterprise's month: work, people and money, whatever the contract. Money in EUR without VAT, costs positive.</summary>
public record struct OperationsMonth
{
    /// <summary>Nights spent by residents.</summary>
    public double PersonNights { get; set; }

    /// <summary>Work that the centre gave, units.</summary>
    public double AskedUnits { get; set; }

    /// <summary>Work done for the centre, units.</summary>
    public double DoneUnits { get; set; }

    /// <summary>Work of the centre given up, units.</summary>
    public double LostUnits { get; set; }

    /// <summary>Work of the centre that waits at the month's end, units.</summary>
    public double WaitingUnits { get; set; }

    /// <summary>Work done for other customers, units.</summary>
    public double CustomerUnits { get; set; }

    /// <summary>Posts of the crew.</summary>
    public double CrewPosts { get; set; }

    /// <summary>Productive hours of the work done.</summary>
    public double CrewHours { get; set; }

    /// <summary>What posts of the crew cost in time in which they have no work: wages with their overhead, less the subsidies of these posts.</summary>
    public double IdleEur { get; set; }

    /// <summary>Kilometres driven.</summary>
    public double Km { get; set; }

    /// <summary>Wages.</summary>
    public double WagesEur { get; set; }

    /// <summary>Materials.</summary>
    public double MaterialsEur { get; set; }

    /// <summary>Electricity, fuel and water.</summary>
    public double UtilitiesEur { get; set; }

    /// <summary>Vehicles: diesel, upkeep, insurance.</summary>
    public double TransportEur { get; set; }

    /// <summary>Maintenance of machines.</summary>
    public double MaintenanceEur { get; set; }

    /// <summary>Rent.</summary>
    public double RentEur { get; set; }

    /// <summary>Overhead.</summary>
    public double OverheadEur { get; set; }

    /// <summary>Depreciation of what grants did not pay.</summary>
    public double DepreciationEur { get; set; }

    /// <summary>Interest on the loan.</summary>
    public double InterestEur { get; set; }

    /// <summary>Revenue from other customers.</summary>
    public double CustomerEur { get; set; }

    /// <summary>Subsidies.</summary>
    public double SubsidyEur { get; set; }

    /// <summary>What the work that the centre gave would have cost it otherwise.</summary>
    public double AvoidedEur { get; set; }

    /// <summary>What a unit would have cost the centre otherwise.</summary>
    public double AlternativeEur { get; set; }

    /// <summary>What the centre pays for the work that it keeps from the enterprise.</summary>
    public double RestEur { get; set; }

    /// <summary>Payment on the loan, interest and principal.</summary>
    public double LoanPaymentEur { get; set; }

    /// <summary>Machines and vehicles bought to replace worn ones.</summary>
    public double ReplacementEur { get; set; }

    /// <summary>Everything bought from others in the month, investments apart.</summary>
    public readonly double PurchasesEur => MaterialsEur + UtilitiesEur + TransportEur + MaintenanceEur + RentEur + OverheadEur;

    /// <summary>All costs.</summary>
    public readonly double CostEur => WagesEur + PurchasesEur + DepreciationEur + InterestEur;

    /// <summary>Costs less subsidies, shared by units between the centre and other customers: the centre's part.</summary>
    public readonly double OpenBookEur =>
        (CostEur - SubsidyEur) * (DoneUnits + CustomerUnits > 0 ? DoneUnits / (DoneUnits + CustomerUnits) : 1);
}
