namespace Sim.Engine.Scenarios;

/// <summary>The way from the root to a node; becomes text only where a problem needs it.</summary>
internal sealed class Trail(Trail? above, string key)
{
    public static Trail? Root => null;

    /// <inheritdoc/>
    public override string ToString() => above is null ? key : $"{above}.{key}";
}
