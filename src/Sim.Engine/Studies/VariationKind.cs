namespace Sim.Engine.Studies;

/// <summary>What a variation of a comparison is.</summary>
public enum VariationKind
{
    /// <summary>The scenario as it stands: the empty variation.</summary>
    Baseline,

    /// <summary>One option alone.</summary>
    Option,

    /// <summary>Several options together.</summary>
    Package,

    /// <summary>The baseline brought up to the minimum standards.</summary>
    UpToStandard,
}
