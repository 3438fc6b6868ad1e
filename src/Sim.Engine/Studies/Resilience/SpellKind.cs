namespace Sim.Engine.Studies;

/// <summary>What a spell of weather is sought for.</summary>
public enum SpellKind
{
    /// <summary>The coldest days.</summary>
    Cold,

    /// <summary>The hottest days.</summary>
    Hot,
}
