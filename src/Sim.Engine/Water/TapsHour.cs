using System.Diagnostics.CodeAnalysis;

namespace Sim.Engine.Water;

/// <summary>What people would draw from taps in an hour, L.</summary>
[SuppressMessage("Performance", "CA1815", Justification = "Compared by nobody.")]
internal struct TapsHour
{
    public double DrinkingL, BasinsL, ShowersL, ToiletsL;
}
