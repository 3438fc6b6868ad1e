using Sim.Engine.Schema;

namespace Sim.Engine.Water;

/// <summary>Rain from roofs, kept in a tank and pumped to uses that need no drinking water.</summary>
public sealed record Rainwater
{
    [Input("m2", Min = 0, AboveMin = true, Max = 1_000_000, Help = "Roof in plan from which rain is led to the tank; omitted: the roofs of all buildings.")]
    public double? RoofAreaM2 { get; init; }

    [Input("fraction", Min = 0, Max = 1, Default = "water.rainwater.runoff", Help = "Share of the rain on the roof that runs off it.")]
    public double RunoffFraction { get; init; } = 1;

    [Input("mm", Min = 0, Max = 20, ZeroIsNone = true, Default = "water.rainwater.first_flush", Help = "First rain after a dry day, which washes the roof and is led away.")]
    public double FirstFlushMm { get; init; }

    [Input("mm/K/day", Min = 0, Max = 20, ZeroIsNone = true, Default = "water.rainwater.snow_melt", Help = "Melt of snow that lies on the roof, per degree above 0 C and day (degree-day factor); 0 where it slides or is cleared off.")]
    public double SnowMeltMmPerKDay { get; init; }

    [Input(Otherwise = "after-spillage", Help = "Rule of the tank: after-spillage, on the safe side, lets an hour's rain overflow before it is drawn on; before-spillage draws first.")]
    public YieldRule Yield { get; init; }

    [Input("m3", Min = 0, AboveMin = true, Max = 100_000, Help = "Usable volume of the tank.")]
    public double TankM3 { get; init; }

    [Input("kWh/m3", Min = 0, Max = 20, ZeroIsNone = true, Default = "water.rainwater.energy", Help = "Electricity of the pump per water drawn from the tank.")]
    public double EnergyKwhPerM3 { get; init; }

    [Input(Otherwise = "true", Help = "Whether toilets are flushed with it.")]
    public bool Toilets { get; init; } = true;

    [Input(Otherwise = "true", Help = "Whether a laundry on the site washes with it.")]
    public bool Laundry { get; init; } = true;

    [Input(Otherwise = "true", Help = "Whether cleaning uses it.")]
    public bool Cleaning { get; init; } = true;

    /// <summary>Problems between the values of the record.</summary>
    public static IEnumerable<(string Key, string Problem)> Check(Rainwater rain)
    {
        if (!rain.Toilets && !rain.Laundry && !rain.Cleaning)
        {
            yield return ("toilets", "rain goes nowhere: none of toilets, laundry and cleaning uses it");
        }
    }
}

/// <summary>Order of overflow and draw in an hour of a rainwater tank.</summary>
public enum YieldRule
{
    /// <summary>The hour's rain overflows before it can be drawn.</summary>
    AfterSpillage,

    /// <summary>The hour's rain can be drawn before it overflows.</summary>
    BeforeSpillage,
}
