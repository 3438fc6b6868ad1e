using System.Diagnostics.CodeAnalysis;
using Sim.Engine.Electricity;

namespace Sim.Engine.Simulation;

/// <summary>
/// Heat that rooms gain of loads in them. Rooms are asked before power is shared out, so they are told what the loads ask for less
/// the share that was shed of them in the hour before; what that was too much or too little is made good in the next hours. So
/// rooms gain in the long run exactly what the loads drew, and never less than nothing.
/// </summary>
[SuppressMessage("Performance", "CA1815", Justification = "State, compared by nobody.")]
internal struct LoadHeat
{
    // What sums of doubles leave is owed to nobody.
    private const double Rounding = 1e-13;

    private double askedKwh, shedFraction;

    /// <summary>Whether nothing was shed in the hour before and nothing is owed: rooms then gain what loads ask for.</summary>
    public readonly bool IsEven => shedFraction == 0 && OwedKwh == 0;

    /// <summary>Told to the rooms in the hour at hand.</summary>
    public double ToldKwh { get; private set; }

    /// <summary>Drawn and not yet told; below zero where too much was told.</summary>
    public double OwedKwh { get; private set; }

    /// <summary>What rooms gain in an hour in which the loads ask for so much.</summary>
    public double Tell(double askedKwh)
    {
        this.askedKwh = askedKwh;
        return ToldKwh = double.MaxNative(0, askedKwh * (1 - shedFraction) + OwedKwh);
    }

    /// <summary>The loads drew so much.</summary>
    public void Settle(double drawnKwh)
    {
        double shedKwh = askedKwh - drawnKwh;
        shedFraction = shedKwh > Shedding.Rounding * askedKwh ? shedKwh / askedKwh : 0;
        double owedKwh = OwedKwh + drawnKwh - ToldKwh;
        OwedKwh = Math.Abs(owedKwh) > Rounding * drawnKwh ? owedKwh : 0;
    }
}
