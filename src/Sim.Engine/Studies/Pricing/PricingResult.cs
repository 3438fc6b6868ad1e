using Sim.Engine.Accounts;

namespace Sim.Engine.Studies;

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

    /// <summary>The same where every customer beside the centre brings what it agreed.</summary>
    public FormOutcome? ContractWithAgreedCustomers { get; init; }

    /// <summary>The same without customers beside the centre; none where there are no such.</summary>
    public FormOutcome? ContractWithoutCustomers { get; init; }

    /// <summary>Prices needed.</summary>
    public required PriceNeeds Needs { get; init; }

    /// <summary>Prices needed where every customer beside the centre brings what it agreed.</summary>
    public PriceNeeds? NeedsWithAgreedCustomers { get; init; }

    /// <summary>Prices needed without customers beside the centre.</summary>
    public PriceNeeds? NeedsWithoutCustomers { get; init; }

    /// <summary>Most that the centre can pay for a unit without loss, EUR without VAT.</summary>
    public double CentreLimitEur { get; init; }

    /// <summary>What the centre pays otherwise for a unit of the work asked for, EUR, mean over the contract and the paths, with what its prices grow by.</summary>
    public double AvoidedEurPerUnit { get; init; }

    /// <summary>Contract forms of equal mean payment, but for <see cref="UnequalForms"/>.</summary>
    public required IReadOnlyList<FormOutcome> Forms { get; init; }

    /// <summary>Of them, those whose terms cannot come to the contract's mean payment: a share of savings lies between nothing and all of them.</summary>
    public IEnumerable<FormOutcome> UnequalForms => Forms.Where(f => Math.Abs(f.PaymentEur - Contract.PaymentEur) > 0.001 * Math.Abs(Contract.PaymentEur) + 0.005);

    /// <summary>The unit cost curve.</summary>
    public required IReadOnlyList<CurvePoint> Curve { get; init; }

    /// <summary>Costs by kind.</summary>
    public required IReadOnlyList<CostPart> Costs { get; init; }

    /// <summary>Jobs, local spending, emissions.</summary>
    public required ServiceFootprint Footprint { get; init; }

    /// <summary>How much of its paid time the crew works.</summary>
    public required CrewTime Crew { get; init; }

    /// <summary>Work of the centre in a year, units.</summary>
    public Quantiles YearUnits { get; init; }

    /// <summary>Work of other customers in a mean year, units.</summary>
    public double CustomerUnits { get; init; }

    /// <summary>Each of those customers.</summary>
    public IReadOnlyList<CustomerOutcome> Customers { get; init; } = [];

    /// <summary>The record of occupancy beside the random paths.</summary>
    public required OccupancyComparison Occupancy { get; init; }

    /// <summary>Profit of each path in EUR a year, in order of the paths.</summary>
    public required IReadOnlyList<double> ProfitsEur { get; init; }

    /// <summary>Capital cost at the start, EUR.</summary>
    public double CapexEur { get; init; }

    /// <summary>Part of it that neither grant nor loan pays, EUR.</summary>
    public double OwnersEur { get; init; }

    /// <summary>Cash at the start and at each month's end without working capital: P10, P50 and P90 of the paths, EUR.</summary>
    public required IReadOnlyList<Quantiles> Cash { get; init; }
}
