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

    /// <summary>What the centre pays the enterprise in a mean year over the paths.</summary>
    public double PaymentEur { get; init; }

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
    public double? CashOutChance { get; init; }

    /// <summary>Working capital with which it does not in 95 % of the paths.</summary>
    public double WorkingCapitalP95Eur { get; init; }

    /// <summary>Working capital that lasts in half of the paths, EUR.</summary>
    public double WorkingCapitalP50Eur { get; init; }
}
