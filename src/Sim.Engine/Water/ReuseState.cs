namespace Sim.Engine.Water;

/// <summary>What rain tank and greywater plant carry from one hour to the next.</summary>
public struct ReuseState
{
    /// <summary>Rain in the tank, L.</summary>
    public double RainL { get; set; }

    /// <summary>Rain that the first flush still takes, mm.</summary>
    public double FlushMm { get; set; }

    /// <summary>Hours since the last rain.</summary>
    public int DryHours { get; set; }

    /// <summary>Treated greywater in the store, L.</summary>
    public double GreyL { get; set; }

    /// <summary>Taken into treatment since midnight, L.</summary>
    public double TreatedTodayL { get; set; }

    /// <summary>Both stores, L.</summary>
    public readonly double StoredL => RainL + GreyL;
}
