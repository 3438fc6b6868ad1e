using Sim.Engine.Schema;

namespace Sim.Engine.Waste;

/// <summary>
/// Containers of the waste that goes to the landfill and the rounds that empty them. Masses leave the site in the hour in
/// which they arise, as everywhere; the containers say what finds no room and lies about or is burnt.
/// </summary>
public sealed record Containers
{
    private const int RoundHour = 6, HoursPerDay = 24, DaysPerWeek = 7;

    [Input(Min = 1, Max = 10000, Help = "Number of containers for the waste that goes to the landfill.")]
    public int Number { get; init; } = 1;

    [Input("m3", Min = 0.01, Max = 40, Default = "waste.containers.volume", Help = "Volume of one container.")]
    public double VolumeM3 { get; init; } = 1.1;

    [Input("kg/m3", Min = 20, Max = 1000, Default = "waste.containers.density", Help = "Density of the waste in the containers.")]
    public double DensityKgPerM3 { get; init; } = 150;

    [Input(Min = 0, Max = 7, Default = "waste.containers.rounds", Help = "Collection rounds a week, spread evenly over its days; 0 where nobody comes.")]
    public double RoundsPerWeek { get; init; } = 3;

    [Input("km", Min = 0, Max = 500, Default = "waste.containers.distance", Help = "Way of the truck to the landfill, one way.")]
    public double DistanceKm { get; init; } = 25;

    [Input("L/km", Min = 0, Max = 2, Default = "waste.containers.diesel", Help = "Diesel of the truck, emptying included.")]
    public double DieselLPerKm { get; init; } = 0.5;

    [Input("fraction", Min = 0, Max = 1, Default = "waste.containers.burnt", Help = "Share of overflowing waste that is burnt in the open; the rest is litter.")]
    public double BurntFraction { get; init; } = 0.4;

    /// <summary>What all containers hold, kg.</summary>
    public double CapacityKg => Number * VolumeM3 * DensityKgPerM3;

    /// <summary>Rounds in a number of days.</summary>
    public double Rounds(int days) => RoundsPerWeek * days / DaysPerWeek;

    /// <summary>Diesel of the rounds of a number of days, return trips counted, L.</summary>
    public double DieselL(int days) => 2 * DistanceKm * Rounds(days) * DieselLPerKm;

    /// <summary>Fills the containers with the hour's waste to the landfill, after the truck has emptied them if it comes in it.</summary>
    /// <param name="state">What the containers hold; changed.</param>
    /// <param name="waste">The hour, with everything to the landfill.</param>
    /// <param name="hourOfYear">The hour, from 0.</param>
    public WasteHour Fill(ref ContainerState state, in WasteHour waste, int hourOfYear)
    {
        int day = hourOfYear / HoursPerDay, hour = hourOfYear % HoursPerDay;
        if (hour == 0)
        {
            state.OverflowedToday = false;
        }
        if (hour == RoundHour && Math.Floor((day + 1) * RoundsPerWeek / DaysPerWeek + 1e-9) > Math.Floor(day * RoundsPerWeek / DaysPerWeek + 1e-9))
        {
            state.HeldKg = 0;
        }
        double comingKg = waste.LandfillKg + waste.RejectsKg;
        double overflowKg = double.MaxNative(0, state.HeldKg + comingKg - CapacityKg), kept = comingKg > 0 ? 1 - overflowKg / comingKg : 1;
        state.HeldKg += comingKg - overflowKg;
        bool first = overflowKg > 0 && !state.OverflowedToday;
        state.OverflowedToday |= overflowKg > 0;
        return waste with
        {
            LandfillKg = waste.LandfillKg * kept,
            RejectsKg = waste.RejectsKg * kept,
            OverflowKg = overflowKg,
            OverflowingDays = first ? 1 : 0,
            ContainersFilledFraction = state.HeldKg / CapacityKg,
        };
    }
}

/// <summary>What containers carry from one hour to the next.</summary>
public struct ContainerState
{
    /// <summary>Waste in the containers, kg.</summary>
    public double HeldKg { get; internal set; }

    /// <summary>Whether they overflowed on this day.</summary>
    public bool OverflowedToday { get; internal set; }
}
