namespace Sim.Engine.Water;

/// <summary>
/// What a site has beside its source: rain, treated greywater and bottles, with everything worked out that does not
/// change by the hour.
/// </summary>
public sealed class ReusePlan
{
    private ReusePlan(WaterSystem water, double roofM2)
    {
        ReturnFraction = water.Wastewater.ReturnFraction;
        if (water.Rainwater is { } rain)
        {
            RunoffLPerMm = (rain.RoofAreaM2 ?? roofM2) * rain.RunoffFraction;
            FirstFlushMm = rain.FirstFlushMm;
            SnowMeltMmPerKHour = rain.SnowMeltMmPerKDay / 24;
            YieldsBefore = rain.Yield == YieldRule.BeforeSpillage;
            RainTankL = 1000 * rain.TankM3;
            RainKwhPerL = rain.EnergyKwhPerM3 / 1000;
            Mark(RainUses, rain.Toilets, rain.Laundry, rain.Cleaning);
        }
        if (water.Greywater is { } grey)
        {
            CapacityLPerDay = 1000 * grey.CapacityM3PerDay;
            RecoveryFraction = grey.RecoveryFraction;
            GreyKwhPerL = grey.EnergyKwhPerM3 / 1000;
            GreyStoreL = CapacityLPerDay / 24 * grey.StoreHours;
            AgeLimitHours = grey.AgeLimitHours ?? double.PositiveInfinity;
            Mark(GreyUses, grey.Toilets, grey.Laundry, grey.Cleaning);
            (FromShowers, FromBasins, FromLaundry) = (Weight(grey.FromShowers), Weight(grey.FromBasins), Weight(grey.FromLaundry));
        }
    }

    /// <summary>Rain into the tank per mm on the roof, first flush aside, L/mm.</summary>
    public double RunoffLPerMm { get; }

    /// <summary>Rain led away after a dry day, mm.</summary>
    public double FirstFlushMm { get; }

    /// <summary>Snow melt on the roof, mm per K above 0 C and hour; 0 where snow does not stay.</summary>
    public double SnowMeltMmPerKHour { get; }

    /// <summary>Whether an hour's rain can be drawn in that hour.</summary>
    public bool YieldsBefore { get; }

    /// <summary>Mean age at which treated greywater is let go, hours; infinite without a limit.</summary>
    public double AgeLimitHours { get; } = double.PositiveInfinity;

    /// <summary>Volume of the rain tank, L.</summary>
    public double RainTankL { get; }

    /// <summary>Electricity of the rain pump, kWh/L.</summary>
    public double RainKwhPerL { get; }

    /// <summary>Most that the treatment takes in on a day, L.</summary>
    public double CapacityLPerDay { get; }

    /// <summary>Usable share of what is treated.</summary>
    public double RecoveryFraction { get; }

    /// <summary>Electricity of the treatment, kWh/L.</summary>
    public double GreyKwhPerL { get; }

    /// <summary>Volume of the store of treated greywater, L.</summary>
    public double GreyStoreL { get; }

    /// <summary>Share of used water that reaches drains.</summary>
    public double ReturnFraction { get; }

    internal double FromShowers { get; }

    internal double FromBasins { get; }

    internal double FromLaundry { get; }

    internal bool[] RainUses { get; } = new bool[WaterDispatch.EndUses];

    internal bool[] GreyUses { get; } = new bool[WaterDispatch.EndUses];

    /// <summary>Works a site out; none where all water comes from the source.</summary>
    /// <param name="water">The site's water.</param>
    /// <param name="roofM2">Roofs of all buildings in plan, m2.</param>
    public static ReusePlan? Of(WaterSystem water, double roofM2) =>
        water.Rainwater is null && water.Greywater is null && water.BottledLPerPersonDay <= 0 && water.EmergencyBottledLPerPersonDay <= 0 ? null : new(water, roofM2);

    private static void Mark(bool[] uses, bool toilets, bool laundry, bool cleaning)
    {
        uses[(int)WaterEndUse.Toilets] = toilets;
        uses[(int)WaterEndUse.Laundry] = laundry;
        uses[(int)WaterEndUse.Cleaning] = cleaning;
    }

    private static double Weight(bool isCollected) => isCollected ? 1 : 0;
}
