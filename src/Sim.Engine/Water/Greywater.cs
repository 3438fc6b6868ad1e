using Sim.Engine.Schema;

namespace Sim.Engine.Water;

/// <summary>Used water of showers, basins and laundry, treated on the site and used a second time.</summary>
public sealed record Greywater
{
    [Input("m3/day", Min = 0, AboveMin = true, Max = 10_000, Help = "Most that the treatment takes in on a day.")]
    public double CapacityM3PerDay { get; init; }

    [Input("fraction", Min = 0, Max = 1, Default = "water.greywater.recovery", Help = "Share of what is treated that can be used again; the rest goes to the sewer.")]
    public double RecoveryFraction { get; init; }

    [Input("kWh/m3", Min = 0, Max = 50, ZeroIsNone = true, Default = "water.greywater.energy", Help = "Electricity per water treated, lifting into the store included.")]
    public double EnergyKwhPerM3 { get; init; }

    [Input("h", Min = 1, Max = 240, Default = "water.greywater.store", Help = "Size of the store of treated water, in hours of the treatment's capacity.")]
    public double StoreHours { get; init; } = 1;

    [Input("h", Min = 1, Max = 2400, Help = "Mean age of treated water at which its store is let into the sewer; omitted: it may stand for any time.")]
    public double? AgeLimitHours { get; init; }

    [Input(Otherwise = "true", Help = "Whether the water of showers is collected.")]
    public bool FromShowers { get; init; } = true;

    [Input(Otherwise = "true", Help = "Whether the water of basins is collected.")]
    public bool FromBasins { get; init; } = true;

    [Input(Otherwise = "true", Help = "Whether the water of a laundry on the site is collected.")]
    public bool FromLaundry { get; init; } = true;

    [Input(Otherwise = "true", Help = "Whether toilets are flushed with it.")]
    public bool Toilets { get; init; } = true;

    [Input(Otherwise = "true", Help = "Whether cleaning uses it.")]
    public bool Cleaning { get; init; } = true;

    [Input(Otherwise = "false", Help = "Whether a laundry on the site washes with it; then its own water must not be collected.")]
    public bool Laundry { get; init; }

    /// <summary>Problems between the values of the record.</summary>
    public static IEnumerable<(string Key, string Problem)> Check(Greywater grey)
    {
        if (grey.Laundry && grey.FromLaundry)
        {
            yield return ("laundry", "a loop that feeds itself: the laundry would wash with its own water again and again; set from_laundry: no");
        }
        if (!grey.Toilets && !grey.Cleaning && !grey.Laundry)
        {
            yield return ("toilets", "treated water goes nowhere: none of toilets, cleaning and laundry uses it");
        }
        if (!grey.FromShowers && !grey.FromBasins && !grey.FromLaundry)
        {
            yield return ("from_showers", "nothing is collected: none of showers, basins and laundry leads its water to the treatment");
        }
    }
}
