using Sim.Engine.Accounts;
using Sim.Engine.Scenarios;

namespace Sim.Engine.Studies;

/// <summary>Everything that a pricing needs, in EUR without VAT of the contract's first year.</summary>
public sealed record PricingCase
{
    /// <summary>Name of the file's study.</summary>
    public required string Name { get; init; }

    /// <summary>Name of the service.</summary>
    public required string Service { get; init; }

    /// <summary>The enterprise.</summary>
    public required EnterpriseInputs Enterprise { get; init; }

    /// <summary>The people, by site.</summary>
    public required IReadOnlyList<PricedPeople> People { get; init; }

    /// <summary>The sites that the price is for; empty for a file of an enterprise alone.</summary>
    public IReadOnlyList<string> Sites { get; init; } = [];

    /// <summary>Of them, the one whose wages, VAT, emission factors and alternative are taken.</summary>
    public string MainSite { get; init; } = "";

    /// <summary>First calendar year.</summary>
    public int Start { get; init; }

    /// <summary>Seed; path i has the occupancy that a run with the seed plus i has.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>What staff cost.</summary>
    public Wages Wages { get; init; } = new();

    /// <summary>Electricity, EUR/kWh.</summary>
    public double ElectricityEurPerKwh { get; init; }

    /// <summary>Water and wastewater, EUR/m3.</summary>
    public double WaterEurPerM3 { get; init; }

    /// <summary>Diesel, EUR/L.</summary>
    public double DieselEurPerL { get; init; }

    /// <summary>Rate of VAT.</summary>
    public double VatFraction { get; init; }

    /// <summary>Emission factors.</summary>
    public EmissionFactors Emissions { get; init; } = new();

    /// <summary>Work per person-night, units.</summary>
    public double PerPersonUnits { get; init; }

    /// <summary>Productive hours of work on a unit.</summary>
    public double LabourHours { get; init; }

    /// <summary>What a unit uses at the enterprise.</summary>
    public UnitUses Uses { get; init; }

    /// <summary>What a unit uses in the alternative.</summary>
    public UnitUses AlternativeUses { get; init; }

    /// <summary>What a unit costs the centre in the alternative, EUR, as it stands to VAT.</summary>
    public double AlternativeEur { get; init; }

    /// <summary>How that cost stands to VAT.</summary>
    public Vat AlternativeVat { get; init; }

    /// <summary>Values that the file does not give.</summary>
    public IReadOnlyList<PricingAssumption> Assumptions { get; init; } = [];

    /// <summary>Whether people are recorded anywhere; else they are planned.</summary>
    public bool HasRecord => People.Any(p => p.Record is not null);

    /// <summary>Years of the contract.</summary>
    public int Years => (int)Math.Round(Enterprise.ContractLengthYears);

    /// <summary>Months of the contract.</summary>
    public int Months => 12 * Years;

    /// <summary>
    /// Most that the centre can pay for a unit without loss, EUR without VAT: the alternative's cost brought to the same
    /// footing. Work of its own bears no VAT, which a provider must add: a centre that does not get VAT back can pay less.
    /// </summary>
    public double CentreLimitEur(double alternativeEur)
    {
        bool addsVat = Enterprise.Finance.VatRegistered && !Enterprise.Instead.CentreRecoversVat;
        double gross = VatRule.CostToPayer(alternativeEur, AlternativeVat, VatFraction, Enterprise.Instead.CentreRecoversVat);
        return addsVat ? gross / (1 + VatFraction) : gross;
    }
}
