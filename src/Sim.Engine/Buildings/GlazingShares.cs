namespace Sim.Engine.Buildings;

/// <summary>Shares of incident solar radiation: through the glazing, absorbed in the outer and in the inner pane.</summary>
public readonly record struct GlazingShares(double Transmitted, double AbsorbedOuter, double AbsorbedInner)
{
    /// <summary>What goes back to where it came from.</summary>
    public double Reflected => 1 - Transmitted - AbsorbedOuter - AbsorbedInner;
}
