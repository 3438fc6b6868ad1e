namespace Sim.Engine.Accounts;

/// <summary>One capital cost with its life and upkeep, in real EUR as the price stands (see <see cref="Vat"/>).</summary>
public sealed record Investment
{
    /// <summary>Name of the option or measure.</summary>
    public string Name { get; init; } = "";

    /// <summary>Site where it is made.</summary>
    public string Site { get; init; } = "site";

    /// <summary>Capital cost at the start, and again at each replacement, EUR.</summary>
    public double CapexEur { get; init; }

    /// <summary>Whether VAT is in the capital and maintenance costs.</summary>
    public Vat Vat { get; init; }

    /// <summary>Life, years; infinity for a measure that outlives every period.</summary>
    public double LifetimeYears { get; init; } = double.PositiveInfinity;

    /// <summary>Part of the site's battery that it built, 0-1: where the simulation wears the battery out, its replacements follow from there.</summary>
    public double BatteryFraction { get; init; }

    /// <summary>Whether it is of modules or generators, so that what they make has a levelised cost.</summary>
    public bool MakesPower { get; init; }

    /// <summary>Whether it is of the site's own sources of water (well, rain, treated greywater), so that what they give has a levelised cost.</summary>
    public bool MakesWater { get; init; }

    /// <summary>Whether it stood before the period, so that only replacements cost.</summary>
    public bool StoodBefore { get; init; }

    /// <summary>When it wears out; none where it lasts for its <see cref="LifetimeYears"/>.</summary>
    public Wear? Wear { get; init; }

    /// <summary>Maintenance, EUR/year.</summary>
    public double MaintenanceEurPerYear { get; init; }

    /// <summary>Embodied carbon of one making, kgCO2e.</summary>
    public double EmbodiedKgCo2e { get; init; }

    /// <summary>Whether <see cref="EmbodiedKgCo2e"/> is known; where it is not, it counts as nothing and results must say so.</summary>
    public bool KnowsEmbodied { get; init; }

    /// <summary>Share of the unused value that can be had elsewhere if the centre closes, 0-1.</summary>
    public double RelocationFraction { get; init; }

    /// <summary>Cost of moving it elsewhere if the centre closes, EUR.</summary>
    public double MovingEur { get; init; }

    /// <summary>Cost of taking it down and disposing of it, EUR: at each replacement, and at a closing where it is not moved.</summary>
    public double DisposalEur { get; init; }

    /// <summary>The loan that pays a part of the first outlay; none where it is null.</summary>
    public MeasureLoan? Loan { get; init; }
}
