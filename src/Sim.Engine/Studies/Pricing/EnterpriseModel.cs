using Sim.Engine.Accounts;
using Sim.Engine.Scenarios;
using Sim.Engine.Services;
using Sim.Engine.Time;

namespace Sim.Engine.Studies;

/// <summary>
/// An enterprise month by month: work meets capacity, work meets crew, both meet prices. Plain arithmetic, so that
/// thousands of occupancy paths take a moment. Safe for use by several threads.
/// </summary>
public sealed class EnterpriseModel
{
    private readonly PricingCase given;
    private readonly EnterpriseInputs enterprise;
    private readonly double crewWageEur, fixedWagesEur, fixedPosts, purchaseFactor, loanEur;
    private readonly (double CapexEur, double LifeMonths)[] assets;
    private readonly double[] customerPricesEur;
    private readonly int loanMonths;

    /// <summary>A model of a case.</summary>
    public EnterpriseModel(PricingCase given)
    {
        (this.given, enterprise) = (given, given.Enterprise);
        ServiceCrew crew = enterprise.Crew;
        crewWageEur = WageOf(crew.Role, crew.WageEurPerMonth);
        fixedPosts = crew.Fixed.Values.Sum(p => p.Posts);
        fixedWagesEur = crew.Fixed.Sum(p => p.Value.Posts * WageOf(p.Key, p.Value.WageEurPerMonth));
        EnterpriseFinance finance = enterprise.Finance;
        // Without registration the VAT on what is bought stays a cost.
        purchaseFactor = finance.VatRegistered ? 1 : 1 + given.VatFraction;
        IEnumerable<(double, double)> machines = enterprise.Equipment.OrderBy(e => e.Key, StringComparer.Ordinal)
            .Select(e => (e.Value.Machines * e.Value.CapexEur * purchaseFactor, 12 * e.Value.LifeYears));
        assets = enterprise.Vehicles is { Number: > 0 } v ? [.. machines, (v.Number * v.CapexEur * purchaseFactor, 12 * v.LifeYears)] : [.. machines];
        customerPricesEur = [.. CustomerPaths.Names(given).Select(n => enterprise.Customers[n].PriceEurPerUnit)];
        CapexEur = assets.Sum(a => a.CapexEur);
        GrantEur = CapexEur * finance.GrantFraction;
        loanEur = (CapexEur - GrantEur) * finance.LoanFraction;
        loanMonths = Math.Max(1, (int)Math.Round(12 * finance.LoanTermYears));
    }

    /// <summary>Capital cost at the start, EUR; VAT in it only where the enterprise does not get it back.</summary>
    public double CapexEur { get; }

    /// <summary>Part of it that a grant pays, EUR.</summary>
    public double GrantEur { get; }

    /// <summary>Part of it that a loan pays, EUR.</summary>
    public double LoanEur => loanEur;

    /// <summary>Posts that do not follow the volume.</summary>
    public double FixedPosts => fixedPosts;

    /// <summary>Most work in a month of the year (0-11), units; infinite where no machine states a capacity.</summary>
    public double CapacityUnits(int monthOfYear) => enterprise.Equipment.Values
        .Where(e => e.CapacityUnitsPerHour is not null)
        .Select(e => e.Machines * e.CapacityUnitsPerHour!.Value * e.SeasonFactor(monthOfYear) * enterprise.Hours.MachineHours(Calendar.DaysInMonth(monthOfYear)))
        .DefaultIfEmpty(double.PositiveInfinity).Min();

    /// <summary>Work of the centre in each month, units, before it is shared with others.</summary>
    public static double[] Work(PricingCase given, ReadOnlySpan<PeopleMonth> people, double perPersonUnits)
    {
        var units = new double[people.Length];
        for (int m = 0; m < units.Length; m++)
        {
            units[m] = given.Enterprise.Drivers.Units(perPersonUnits, people[m]);
        }
        return units;
    }

    /// <summary>Operates through the months of a path, with what other customers agreed or without them.</summary>
    public OperationsMonth[] Operate(ReadOnlySpan<double> workUnits, ReadOnlySpan<PeopleMonth> people, bool withCustomers, UnitUses uses) =>
        Operate(workUnits, people, withCustomers ? CustomerPaths.Agreed(given) : [], uses);

    /// <summary>Operates through the months of a path.</summary>
    /// <param name="workUnits">Work of the centre in each month.</param>
    /// <param name="people">People of each month.</param>
    /// <param name="customersUnits">Work of other customers by customer (in order of names) and month; empty without them.</param>
    /// <param name="uses">What a unit uses.</param>
    /// <param name="doneByCustomer">Gets the work done for each of them, units over all months; left out: nobody asks.</param>
    public OperationsMonth[] Operate(
        ReadOnlySpan<double> workUnits, ReadOnlySpan<PeopleMonth> people, double[][] customersUnits, UnitUses uses, double[]? doneByCustomer = null)
    {
        var months = new OperationsMonth[workUnits.Length];
        Span<int> needed = workUnits.Length <= 512 ? stackalloc int[workUnits.Length] : new int[workUnits.Length];
        int notice = (int)Math.Round(enterprise.Crew.NoticeMonths);
        double waiting = 0;
        for (int m = 0; m < months.Length; m++)
        {
            ref OperationsMonth month = ref months[m];
            month.PersonNights = people[m].PersonNights;
            Done(ref month, m, workUnits[m], ref waiting, customersUnits, doneByCustomer);
            month.CrewHours = (month.DoneUnits + month.CustomerUnits) * given.LabourHours;
            needed[m] = enterprise.Crew.PostsFor(month.CrewHours, given.Wages.ProductiveTimeHoursPerYear);
            int posts = 0;
            for (int back = Math.Max(0, m - notice); back <= m; back++)
            {
                posts = Math.Max(posts, needed[back]);
            }
            month.CrewPosts = posts;
            Costs(ref month, m, uses);
            Capital(ref month, m);
        }
        return months;
    }

    // The centre's work goes first; what waits too long is lost. Other customers get what is left of the machines' time.
    private void Done(ref OperationsMonth month, int m, double workUnits, ref double waiting, double[][] customersUnits, double[]? doneByCustomer)
    {
        int ofYear = m % 12;
        double days = Calendar.DaysInMonth(ofYear), capacity = CapacityUnits(ofYear), other = Finance.Growth(enterprise.Growth.OtherFraction, m / 12);
        month.AskedUnits = workUnits * enterprise.ShareFraction;
        month.DoneUnits = Math.Min(waiting + month.AskedUnits, capacity);
        double left = waiting + month.AskedUnits - month.DoneUnits;
        month.WaitingUnits = Math.Min(left, enterprise.Hours.WaitDays * month.AskedUnits / days);
        month.LostUnits = left - month.WaitingUnits;
        waiting = month.WaitingUnits;
        double free = capacity - month.DoneUnits;
        for (int i = 0; i < customersUnits.Length; i++)
        {
            double units = Math.Min(customersUnits[i][m], free);
            free -= units;
            if (doneByCustomer is not null)
            {
                doneByCustomer[i] += units;
            }
            month.CustomerUnits += units;
            month.CustomerEur += units * customerPricesEur[i] * other;
        }
        month.AlternativeEur = given.AlternativeEur * other;
        month.AvoidedEur = month.AlternativeEur * month.AskedUnits + enterprise.Instead.FixedEurPerMonth * other;
        month.RestEur = month.AlternativeEur * (workUnits - month.AskedUnits + month.LostUnits);
    }

    private void Costs(ref OperationsMonth month, int m, UnitUses uses)
    {
        CostGrowth growth = enterprise.Growth;
        double wages = Finance.Growth(growth.WagesFraction, m / 12), energy = Finance.Growth(growth.EnergyFraction, m / 12);
        double other = Finance.Growth(growth.OtherFraction, m / 12), units = month.DoneUnits + month.CustomerUnits;
        month.WagesEur = (month.CrewPosts * crewWageEur + fixedWagesEur) * wages;
        month.MaterialsEur = units * enterprise.Uses.MaterialsEurPerUnit * other * purchaseFactor;
        month.UtilitiesEur = units * purchaseFactor * ((uses.ElectricityKwh * given.ElectricityEurPerKwh + uses.FuelKwh * enterprise.Uses.FuelPriceEurPerKwh) * energy
            + uses.WaterL / 1000 * given.WaterEurPerM3 * other);
        if (enterprise.Vehicles is { } vehicles)
        {
            month.Km = vehicles.Km(units, Calendar.DaysInMonth(m % 12));
            month.TransportEur = purchaseFactor * (month.Km * (vehicles.FuelLPer100Km / 100 * given.DieselEurPerL * energy + vehicles.UpkeepEurPerKm * other)
                + vehicles.Number * vehicles.FixedEurPerYear / 12 * other);
        }
        foreach (ServiceEquipment machine in enterprise.Equipment.Values)
        {
            month.MaintenanceEur += machine.Machines * machine.CapexEur * machine.MaintenanceFraction / 12 * other * purchaseFactor;
        }
        month.RentEur = enterprise.RentEurPerMonth * other * purchaseFactor;
        // A share of what all this costs without VAT, bought with VAT as the rest is.
        month.OverheadEur = enterprise.OverheadFraction
            * (month.WagesEur * purchaseFactor + month.MaterialsEur + month.UtilitiesEur + month.TransportEur + month.MaintenanceEur + month.RentEur);
    }

    private void Capital(ref OperationsMonth month, int m)
    {
        EnterpriseFinance finance = enterprise.Finance;
        foreach ((double capexEur, double lifeMonths) in assets)
        {
            // The grant pays for the first set alone; each later one is written off at what it cost when it was bought.
            double first = Math.Clamp(lifeMonths - m, 0, 1), set = Math.Max(1, Worn(m, lifeMonths));
            int bought = (int)Math.Ceiling(set * lifeMonths - 1e-9);
            month.DepreciationEur += capexEur / lifeMonths
                * (first * (1 - finance.GrantFraction) + (1 - first) * Finance.Growth(enterprise.Growth.OtherFraction, bought / 12));
            month.ReplacementEur += m == 0 ? 0 : (Worn(m, lifeMonths) - Worn(m - 1, lifeMonths)) * capexEur * Finance.Growth(enterprise.Growth.OtherFraction, m / 12);
        }
        if (m < loanMonths && loanEur > 0)
        {
            month.LoanPaymentEur = Loan.AnnuityEur(loanEur, finance.LoanRateFraction, loanMonths);
            month.InterestEur = Loan.BalanceEur(loanEur, finance.LoanRateFraction, loanMonths, m) * finance.LoanRateFraction / 12;
        }
        bool subsidised = m < (finance.SubsidiesLastMonths ?? double.PositiveInfinity);
        double ofPostEur = subsidised ? finance.WageSubsidyEurPerMonth * enterprise.Crew.TargetShareFraction : 0;
        month.SubsidyEur = subsidised ? finance.SubsidyEurPerMonth + ofPostEur * month.CrewPosts : 0;
        double idlePosts = month.CrewPosts - enterprise.Crew.PartsOfPosts(month.CrewHours, given.Wages.ProductiveTimeHoursPerYear);
        month.IdleEur = idlePosts * (crewWageEur * Finance.Growth(enterprise.Growth.WagesFraction, m / 12) * (1 + enterprise.OverheadFraction * purchaseFactor) - ofPostEur);
    }

    // Sets worn out by the start of a month.
    private static double Worn(int m, double lifeMonths) => Math.Floor((m + 1e-9) / lifeMonths);

    private double WageOf(string role, double otherwiseEur) =>
        given.Wages.Roles.TryGetValue(role, out RoleWage? wage) ? wage.CostEurPerMonth : otherwiseEur;
}
