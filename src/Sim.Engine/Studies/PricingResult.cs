using Sim.Engine.Accounts;

namespace Sim.Engine.Studies;

/// <summary>What one contract form does to both sides over the paths. Money in EUR without VAT a year.</summary>
public sealed record FormOutcome
{
    /// <summary>Name of the form.</summary>
    public required string Name { get; init; }

    /// <summary>Its terms in words.</summary>
    public required string Terms { get; init; }

    /// <summary>The contract.</summary>
    public required Contract Contract { get; init; }

    /// <summary>The enterprise's profit.</summary>
    public Quantiles Profit { get; init; }

    /// <summary>Profit under recorded occupancy.</summary>
    public double RecordedProfitEur { get; init; }

    /// <summary>The centre's cost.</summary>
    public Quantiles Centre { get; init; }

    /// <summary>What a unit done costs the centre.</summary>
    public Quantiles CentrePerUnit { get; init; }

    /// <summary>Share of the paths in which the enterprise loses money over the contract.</summary>
    public double LossChance { get; init; }

    /// <summary>Share of the paths in which its cash, working capital included, falls below zero.</summary>
    public double CashOutChance { get; init; }

    /// <summary>Working capital with which it does not in 95 % of the paths.</summary>
    public double WorkingCapitalP95Eur { get; init; }
}

/// <summary>Prices of a unit, EUR without VAT, that follow from costs alone.</summary>
/// <param name="BreakEven">Price without profit or loss, path by path.</param>
/// <param name="WithMargin">Price with the margin wished, path by path.</param>
/// <param name="BreakEvenExpected">Price at which the mean profit over the paths is zero.</param>
/// <param name="WithMarginExpected">Price at which the mean profit is the margin wished of the mean revenue.</param>
/// <param name="BreakEvenRecorded">Price without profit or loss under recorded occupancy.</param>
public sealed record PriceNeeds(Quantiles BreakEven, Quantiles WithMargin, double BreakEvenExpected, double WithMarginExpected, double BreakEvenRecorded);

/// <summary>A point of the unit cost curve, at one even volume all through the contract.</summary>
/// <param name="Units">The centre's work in a mean month, units.</param>
/// <param name="People">Residents who make that work, arrivals and departures left out.</param>
/// <param name="Posts">Posts of crew and others.</param>
/// <param name="CostEur">Cost of a unit, all customers together, EUR.</param>
/// <param name="BreakEvenEur">Break-even price of the centre's units, EUR.</param>
/// <param name="LostFraction">Share of the centre's work that the machines cannot do.</param>
public readonly record struct CurvePoint(double Units, double People, double Posts, double CostEur, double BreakEvenEur, double LostFraction);

/// <summary>What the service gives and takes beside its price, in a mean year over the paths.</summary>
/// <param name="Posts">Full-time posts.</param>
/// <param name="TargetPosts">Of these, held by the target group.</param>
/// <param name="WagesEur">Wages.</param>
/// <param name="LocalEur">Spent in the municipality.</param>
/// <param name="LocalFraction">The same as a share of all spending.</param>
/// <param name="KgCo2e">Emissions of the centre's work.</param>
/// <param name="AlternativeKgCo2e">Emissions of the same work done otherwise.</param>
/// <param name="LostFraction">Share of the centre's work that is lost.</param>
public sealed record ServiceFootprint(
    double Posts, double TargetPosts, double WagesEur, double LocalEur, double LocalFraction, double KgCo2e, double AlternativeKgCo2e, double LostFraction);

/// <summary>Mean costs of a year by kind, EUR without VAT.</summary>
/// <param name="Name">Kind of cost.</param>
/// <param name="Eur">EUR a year.</param>
public readonly record struct CostPart(string Name, double Eur);

/// <summary>A pricing: what a service must cost, and who carries the risk.</summary>
public sealed record PricingResult
{
    /// <summary>The case.</summary>
    public required PricingCase Case { get; init; }

    /// <summary>Number of random paths.</summary>
    public int Paths { get; init; }

    /// <summary>Whether each path was run through the whole engine.</summary>
    public bool Coupled { get; init; }

    /// <summary>The contract of the file, or the one taken in its place.</summary>
    public required FormOutcome Contract { get; init; }

    /// <summary>The same without customers beside the centre; none where there are no such.</summary>
    public FormOutcome? ContractWithoutCustomers { get; init; }

    /// <summary>Prices needed.</summary>
    public required PriceNeeds Needs { get; init; }

    /// <summary>Prices needed without customers beside the centre.</summary>
    public PriceNeeds? NeedsWithoutCustomers { get; init; }

    /// <summary>Most that the centre can pay for a unit without loss, EUR without VAT.</summary>
    public double CentreLimitEur { get; init; }

    /// <summary>Contract forms of equal mean payment.</summary>
    public required IReadOnlyList<FormOutcome> Forms { get; init; }

    /// <summary>The unit cost curve.</summary>
    public required IReadOnlyList<CurvePoint> Curve { get; init; }

    /// <summary>Costs by kind.</summary>
    public required IReadOnlyList<CostPart> Costs { get; init; }

    /// <summary>Jobs, local spending, emissions.</summary>
    public required ServiceFootprint Footprint { get; init; }

    /// <summary>Work of the centre in a year, units.</summary>
    public Quantiles YearUnits { get; init; }

    /// <summary>Work of other customers in a mean year, units.</summary>
    public double CustomerUnits { get; init; }

    /// <summary>The record's statistics.</summary>
    public required PathStatistics Record { get; init; }

    /// <summary>Means of the paths' statistics.</summary>
    public required PathStatistics Random { get; init; }

    /// <summary>Profit of each path in EUR a year, in order of the paths.</summary>
    public required IReadOnlyList<double> ProfitsEur { get; init; }

    /// <summary>Capital cost at the start, EUR.</summary>
    public double CapexEur { get; init; }

    /// <summary>Part of it that neither grant nor loan pays, EUR.</summary>
    public double OwnersEur { get; init; }

    /// <summary>Whether the record is too thin for a season of its own.</summary>
    public bool FewRecords { get; init; }

    /// <summary>Cash at the start and at each month's end without working capital: P10, P50 and P90 of the paths, EUR.</summary>
    public required IReadOnlyList<Quantiles> Cash { get; init; }
}
