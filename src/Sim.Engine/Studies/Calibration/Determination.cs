namespace Sim.Engine.Studies;

/// <summary>What bills say about an adjusted input.</summary>
public enum Determination
{
    /// <summary>Its 95 % interval is narrower than its range.</summary>
    Determined,

    /// <summary>The bills want it beyond its range: the range, or something else in the scenario, is wrong.</summary>
    AtBound,

    /// <summary>No bill depends on it enough, or not apart from another input, or its interval is as wide as its range.</summary>
    NotDetermined,
}
