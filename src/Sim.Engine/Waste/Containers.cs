using Sim.Engine.Schema;

namespace Sim.Engine.Waste;

/// <summary>
/// Containers of the waste that goes to the landfill and the rounds that empty them. Masses leave the site in the hour in
/// which they arise, as everywhere; the containers say what finds no room and lies about or is burnt.
/// </summary>
public sealed record Containers
{
    private const int RoundHour = 6, DaysPerWeek = 7;

    [Input(Min = 1, Max = 10000, Help = "Number of containers for the waste that goes to the landfill.")]
    public int Number { get; init; } = 1;

    [Input("m3", Min = 0.01, Max = 40, Default = "waste.containers.volume", Help = "Volume of one container.")]
    public double VolumeM3 { get; init; } = 1.1;

    [Input("kg/m3", Min = 20, Max = 1000, Default = "waste.containers.density", Help = "Density of the usual mixture in the containers; with by_stream it stands back.")]
    public double DensityKgPerM3 { get; init; } = 150;

    [Input(Otherwise = "no", Help = "Whether the streams that are in the mixture fill the containers by their own loose densities (waste.density), so that taking out light ones frees more room.")]
    public bool ByStream { get; init; }

    [Input(Min = 0, Max = 7, ZeroIsNone = true, Default = "waste.containers.rounds", Help = "Collection rounds a week, spread evenly over its days; 0 where nobody comes.")]
    public double RoundsPerWeek { get; init; } = 3;

    [Input(Otherwise = "shared", Help = "Whose round it is: shared, a truck that fills up at other customers too, of whose way the centre has its load's part and the detour to it; own, a truck that comes for the centre alone.")]
    public Round Round { get; init; }

    [Input("kg", Min = 100, Max = 40_000, Default = "waste.containers.truck_load", Help = "Waste that the truck takes before it is emptied at the landfill.")]
    public double TruckLoadKg { get; init; } = 9000;

    [Input("km", Min = 0, Max = 500, Default = "waste.containers.detour", Help = "Way that a shared round makes for the centre alone, there and back.")]
    public double DetourKm { get; init; } = 5;

    [Input("km", Min = 0, Max = 500, Default = "waste.containers.distance", Help = "Way of the truck to the landfill, one way.")]
    public double DistanceKm { get; init; } = 25;

    [Input("L/km", Min = 0, Max = 2, Default = "waste.containers.diesel", Help = "Diesel of the truck, emptying included.")]
    public double DieselLPerKm { get; init; } = 0.5;

    [Input("fraction", Min = 0, Max = 1, ZeroIsNone = true, Default = "waste.containers.burnt", Help = "Share of overflowing waste that is burnt in the open; the rest is litter.")]
    public double BurntFraction { get; init; } = 0.4;

    /// <summary>What all containers hold, m3.</summary>
    public double CapacityM3 => Number * VolumeM3;

    /// <summary>Longest time between two rounds, days: they fall on whole days, three a week leave up to three; without end where nobody comes.</summary>
    public double LongestDays => Math.Ceiling((DaysPerWeek / RoundsPerWeek) - 1e-9);

    /// <summary>Room that what a kg of a source sends to the landfill takes in them, rejects with it, m3.</summary>
    public double M3PerKg(WasteSource source, StreamDensities densities) => ByStream
        ? densities.VolumeM3([.. source.LandfillByStream.Zip(source.RejectsByStream, (l, r) => l + r)])
        : (source.LandfillShare + source.RejectsShare) / DensityKgPerM3;

    /// <summary>Rounds in a number of days; of an own round, as many as trucks are needed for it.</summary>
    /// <param name="days">Days.</param>
    /// <param name="kg">What was collected on them.</param>
    public double Rounds(int days, double kg)
    {
        double rounds = RoundsPerWeek * days / DaysPerWeek;
        return Round == Round.Own && rounds > 0 ? rounds * Math.Max(1, Math.Ceiling((kg / rounds / TruckLoadKg) - 1e-9)) : rounds;
    }

    /// <summary>Way of these rounds, return trips counted, that is the centre's, km.</summary>
    public double Km(int days, double kg) => Round == Round.Own
        ? 2 * DistanceKm * Rounds(days, kg)
        : (2 * DistanceKm * kg / TruckLoadKg) + (DetourKm * Rounds(days, kg));

    /// <summary>Diesel of that way, L.</summary>
    public double DieselL(int days, double kg) => Km(days, kg) * DieselLPerKm;

    /// <summary>Fills the containers with the hour's waste to the landfill, after the truck has emptied them if it comes in it.</summary>
    /// <param name="state">What the containers hold; changed.</param>
    /// <param name="waste">The hour, with everything to the landfill.</param>
    /// <param name="comingM3">Room that this waste takes.</param>
    /// <param name="day">Day of the period, from 0; below it in the warm-up, whose last day has a round. Counted on over the years, so that none is lost between them.</param>
    /// <param name="hour">Hour of the day, 0-23.</param>
    public WasteHour Fill(ref ContainerState state, in WasteHour waste, double comingM3, int day, int hour)
    {
        if (hour == 0)
        {
            state.OverflowedToday = false;
        }
        if (hour == RoundHour && Math.Floor((day + 1) * RoundsPerWeek / DaysPerWeek + 1e-9) > Math.Floor(day * RoundsPerWeek / DaysPerWeek + 1e-9))
        {
            state.HeldM3 = 0;
        }
        double comingKg = waste.LandfillKg + waste.RejectsKg;
        double overflowM3 = double.MaxNative(0, state.HeldM3 + comingM3 - CapacityM3), kept = comingM3 > 0 ? 1 - overflowM3 / comingM3 : 1;
        double overflowKg = comingKg * (1 - kept);
        state.HeldM3 += comingM3 - overflowM3;
        bool first = overflowKg > 0 && !state.OverflowedToday;
        state.OverflowedToday |= overflowKg > 0;
        return waste with
        {
            LandfillKg = waste.LandfillKg * kept,
            RejectsKg = waste.RejectsKg * kept,
            OverflowKg = overflowKg,
            OverflowingDays = first ? 1 : 0,
            ContainersFilledFraction = state.HeldM3 / CapacityM3,
        };
    }
}

/// <summary>Whose a collection round is.</summary>
public enum Round
{
    /// <summary>Of a town or of several customers.</summary>
    Shared,

    /// <summary>Of the centre alone.</summary>
    Own,
}

/// <summary>What containers carry from one hour to the next.</summary>
public struct ContainerState
{
    /// <summary>Waste in the containers, m3.</summary>
    public double HeldM3 { get; internal set; }

    /// <summary>Whether they overflowed on this day.</summary>
    public bool OverflowedToday { get; internal set; }
}
