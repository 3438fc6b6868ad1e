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

    /// <summary>Snow on the roof, mm of water.</summary>
    public double RoofSnowMm { get; set; }

    /// <summary>Snow of the hour that stays on the roof, mm.</summary>
    public double SnowfallMm { get; set; }

    /// <summary>Snow of the roof that melts in the hour, mm.</summary>
    public double MeltMm { get; set; }

    /// <summary>Mean age of the treated greywater, hours.</summary>
    public double GreyAgeHours { get; set; }

    /// <summary>Treated greywater in the store, L.</summary>
    public double GreyL { get; set; }

    /// <summary>Taken into treatment since midnight, L.</summary>
    public double TreatedTodayL { get; set; }

    /// <summary>Both stores, L.</summary>
    public readonly double StoredL => RainL + GreyL;
}
