using Sim.Engine.Schema;

namespace Sim.Engine.Accounts;

/// <summary>
/// Flats or houses that are rented from owners. A home is one unit of the buildings where residents sleep. Homes are rented as
/// people come, in whole lots, and given up only after their notice has run: until then they stand empty and cost rent.
/// </summary>
public sealed record Homes
{
    [Input("EUR/month", Min = 0, Max = 100_000, Default = "accounts.homes.rent", Help = "Rent of one home.")]
    public double RentEurPerMonth { get; init; }

    [Input("EUR/month", Min = 0, Max = 100_000, Default = "accounts.homes.charges", Help = "Charges of one rented home beside the rent, lived in or not: common parts, reserve fund, insurance.")]
    public double ChargesEurPerMonth { get; init; }

    [Input(Min = 0, Max = 10, Otherwise = "0", Help = "Elasticity of the rent: with n homes rented of a market of so many, rent x (1 + n / market) ^ elasticity; 0 where the rent does not move.")]
    public double RentElasticity { get; init; }

    [Input(Min = 1, Max = 100_000_000, Help = "Homes that are let in the towns where these are rented; due where rents move.")]
    public int? Market { get; init; }

    [Input("fraction", Min = 0, Max = 5, Default = "accounts.homes.spare", Help = "Homes rented beyond those that people fill, as a share of these: for repairs, groups that cannot share, and arrivals.")]
    public double SpareFraction { get; init; }

    [Input(Min = 1, Max = 100_000, Otherwise = "1", Help = "Homes rented and given up at a time.")]
    public int Lot { get; init; } = 1;

    [Input("month", Min = 0, Max = 36, Default = "accounts.homes.notice", Help = "Whole months of notice: a home is given up when it has not been needed for so long.")]
    public double NoticeMonths { get; init; }

    [Input("month", Min = 0, Max = 12, Default = "accounts.homes.deposit", Help = "Deposit, in months of rent, paid when a home is rented and returned when it is given up.")]
    public double DepositMonths { get; init; }

    [Input("fraction", Min = 0, Max = 1, Default = "accounts.homes.deposit_lost", Help = "Share of the deposit that owners keep.")]
    public double DepositLostFraction { get; init; }

    [Input("EUR", Min = 0, Max = 1_000_000, Default = "accounts.homes.furnishing", Help = "Furniture, kitchen and washing machine of one home.")]
    public double FurnishingEur { get; init; }

    [Input("year", Min = 0.5, Max = 50, Default = "accounts.homes.furnishing_lifetime", Help = "Time in which they are worn out: a rented home bears its monthly part.")]
    public double FurnishingLifetimeYears { get; init; } = 7;

    [Input("EUR", Min = 0, Max = 1_000_000, Default = "accounts.homes.handover", Help = "Painting, repairs and moving when a home is given up.")]
    public double HandoverEur { get; init; }

    [Input(Otherwise = "none", Help = "Whether VAT is in the rent and charges: included, excluded or none; private owners charge none. Furniture and handover are priced with VAT.")]
    public Vat Vat { get; init; } = Vat.None;

    /// <summary>Deposit of one home, EUR.</summary>
    public double DepositEur => DepositMonths * RentEurPerMonth;

    /// <summary>What a rented home bears of its furniture, EUR/month.</summary>
    public double FurnishingEurPerMonth => FurnishingEur / (FurnishingLifetimeYears * 12);

    /// <summary>Problems that no single value shows.</summary>
    public static IEnumerable<(string Key, string Problem)> Check(Homes homes)
    {
        if (homes.NoticeMonths != Math.Round(homes.NoticeMonths))
        {
            yield return ("notice", "must be whole months");
        }
        if (homes.RentElasticity > 0 && homes.Market is null)
        {
            yield return ("market", "is missing: rents that move with the homes rented need the number of homes on the market");
        }
    }

    /// <summary>
    /// How much rents lie above those before the first home was rented, as a share: (1 + n / M)^e - 1, all leases alike. An
    /// inflow of people of 1 % of a town's raised rents by about 1 % (Saiz 2007, doi:10.1016/j.jue.2006.07.004).
    /// </summary>
    public double RentRise(double rented) => RentElasticity > 0 && Market is { } market ? Math.Pow(1 + rented / market, RentElasticity) - 1 : 0;

    /// <summary>
    /// Homes of each month: rented is the most that any of the last <c>notice</c> months and this one needed, in whole lots. Homes
    /// that have been found for people are rented whether these come or not.
    /// </summary>
    /// <param name="homes">The terms.</param>
    /// <param name="mostPeople">Most people housed on any day of each month.</param>
    /// <param name="peoplePerHome">People in a full home.</param>
    /// <param name="available">Homes that can be had.</param>
    /// <param name="readyPeople">People for whom homes have been found in each month; empty where they need not be looked for.</param>
    public static HomesMonth[] Rented(Homes homes, ReadOnlySpan<double> mostPeople, double peoplePerHome, double available, ReadOnlySpan<double> readyPeople = default)
    {
        var needed = new double[mostPeople.Length];
        for (int month = 0; month < needed.Length; month++)
        {
            // The tiny allowance keeps a rounding of a whole number from renting one more home.
            double full = Math.Ceiling(mostPeople[month] / peoplePerHome * (1 + homes.SpareFraction) - 1e-9);
            full = Math.Max(full, readyPeople.IsEmpty ? 0 : Math.Ceiling(readyPeople[month] / peoplePerHome - 1e-9));
            needed[month] = Math.Min(available, Math.Ceiling(full / homes.Lot) * homes.Lot);
        }
        var months = new HomesMonth[needed.Length];
        double before = 0;
        for (int month = 0; month < months.Length; month++)
        {
            double rented = 0;
            for (int m = Math.Max(0, month - (int)homes.NoticeMonths); m <= month; m++)
            {
                rented = Math.Max(rented, needed[m]);
            }
            double full = Math.Ceiling(mostPeople[month] / peoplePerHome - 1e-9);
            months[month] = new(rented, Math.Max(0, rented - full), Math.Max(0, rented - before), Math.Max(0, before - rented))
            {
                // Deposits come back with the end of the period too: what stands with owners is not spent.
                RentRise = homes.RentRise(rented),
                DepositsPaid = rented - before - (month == months.Length - 1 ? rented : 0),
            };
            before = rented;
        }
        return months;
    }
}
