using Sim.Engine.Schema;
using Sim.Engine.Time;

namespace Sim.Engine.Water;

/// <summary>
/// What may go wrong with a site's supply, and how trucks are ordered: interruptions of the mains, failures of the pump, frozen
/// pipes, the day's limit of a well. A site without any of it has no such plan.
/// </summary>
public sealed class SupplyPlan
{
    private readonly WaterSupply first;
    private readonly WaterSupply? second;
    private readonly double orderAtL, leadHours, tankL, deliveryL;
    private readonly int tripsPerDay;

    private SupplyPlan(WaterSystem water)
    {
        (first, second) = (water.Source, water.SecondSource);
        Frost = water.FrozenPipes;
        DailyLimitL = 1000 * (water.Source as Borehole ?? water.SecondSource as Borehole)?.DailyLimitM3PerDay ?? double.PositiveInfinity;
        EmergencyLPerPersonDay = water.EmergencyBottledLPerPersonDay;
        if (TrucksOf(water) is { } trucks)
        {
            tankL = 1000 * (water.Tank?.VolumeM3 ?? 0);
            deliveryL = 1000 * trucks.DeliveryM3;
            orderAtL = tankL * OrderAt(water, trucks);
            (leadHours, tripsPerDay) = (trucks.LeadTimeHours, trucks.TripsPerDay);
        }
    }

    /// <summary>Pipes that freeze; none where they do not.</summary>
    public FrozenPipes? Frost { get; }

    /// <summary>Bottled water handed out per resident and day while the taps give too little to drink, L.</summary>
    public double EmergencyLPerPersonDay { get; }

    /// <summary>Most that the well gives on a day, L; infinite without a limit.</summary>
    public double DailyLimitL { get; }

    /// <summary>Whether trucks are ordered, rather than coming whenever a delivery fits.</summary>
    public bool OrdersTrucks { get; private init; }

    /// <summary>Works a site out; none where its source never fails and trucks come whenever a delivery fits.</summary>
    public static SupplyPlan? Of(WaterSystem water)
    {
        bool orders = TrucksOf(water) is { } t && (OrderAt(water, t) < 1 || t.LeadTimeHours > 0 || t.TripsPerDay < 8);
        bool fails = water.FrozenPipes is not null || water.EmergencyBottledLPerPersonDay > 0 || Fails(water.Source) || Fails(water.SecondSource);
        return orders || fails ? new(water) { OrdersTrucks = orders } : null;
    }

    /// <summary>The trucks of a site: its source, or beside another source.</summary>
    public static Trucks? TrucksOf(WaterSystem water) => water.Source as Trucks ?? water.BackupTrucks;

    /// <summary>Level at which trucks are ordered, as a share of the tank.</summary>
    public static double OrderAt(WaterSystem water, Trucks trucks) => trucks.OrderAtFraction ?? (water.Source is Trucks ? 1 : 0.3);

    private static bool Fails(WaterSupply? source) =>
        source is Mains { Interruptions: not null } or Mains { PumpFailures: not null } or Borehole { PumpFailures: not null } or Borehole { DailyLimitM3PerDay: not null };

    /// <summary>
    /// Part of each hour of a year in which the source works. Draws are those of the site and year alone, so that variations
    /// share their failures.
    /// </summary>
    public double[] SourceParts(long seed, string site, int year) => Parts(first, "water-pump", seed, site, year);

    /// <summary>The same of the source behind it; empty where there is none that could fail.</summary>
    public double[] SecondParts(long seed, string site, int year) => second is null ? [] : Parts(second, "water-second-pump", seed, site, year);

    private static double[] Parts(WaterSupply source, string pumpDraws, long seed, string site, int year)
    {
        return Interruptions.PartsOutside(Interruptions.With(year, (from, spells) =>
        {
            if (source is Mains { Interruptions: { } cuts })
            {
                Interruptions.AddRandom(cuts.PerYear, cuts.MeanDurationHours, new Draw(seed, "water-mains", site, from), spells);
            }
            if (((source as Mains)?.PumpFailures ?? (source as Borehole)?.PumpFailures) is { } failures)
            {
                Interruptions.AddRandom(failures.PerYear, failures.RepairHours, new Draw(seed, pumpDraws, site, from), spells);
            }
        }));
    }

    /// <summary>
    /// Offer: the source as it is in an hour. Without a tank the taps lose the part of the hour in which it stands still; with
    /// one it fills the tank in the rest of the hour.
    /// </summary>
    /// <param name="usual">The source when nothing is wrong.</param>
    /// <param name="state">What is under way, turned to this hour.</param>
    /// <param name="part">Part of the hour in which the source works.</param>
    /// <param name="secondPart">The same of the source behind it.</param>
    /// <param name="levelL">Level of the tank at the hour's start.</param>
    /// <param name="askedL">What the taps ask of it.</param>
    /// <param name="hourOfDay">Hour of the day in civil time.</param>
    public WaterPlan Turn(in WaterPlan usual, ref SupplyState state, double part, double secondPart, double levelL, double askedL, int hourOfDay)
    {
        if (hourOfDay == 0)
        {
            (state.PumpedTodayL, state.TripsToday) = (0, 0);
        }
        double needL = usual.TankVolumeL > 0 ? double.PositiveInfinity : askedL * (1 + usual.LeakPerUsed) + usual.NightFlowL;
        double wellL = double.MaxNative(0, DailyLimitL - state.PumpedTodayL);
        double limitL = InPart(usual.FlowLimitL, part, needL), behindL = InPart(usual.Second.FlowLimitL, secondPart, needL);
        return usual with
        {
            FlowLimitL = usual.IsBorehole ? double.MinNative(limitL, wellL) : limitL,
            Second = usual.Second with { FlowLimitL = usual.Second.IsBorehole ? double.MinNative(behindL, wellL) : behindL },
            DeliveryL = Arrives(ref state, levelL) ? usual.DeliveryL : double.PositiveInfinity,
        };
    }

    // Without a tank taps draw no more than they need in the rest of the hour.
    private static double InPart(double limitL, double part, double needL) =>
        part >= 1 ? limitL : part > 0 ? double.MinNative(limitL, needL) * part : 0;

    /// <summary>Apply: counts what well and trucks gave.</summary>
    public static void Apply(ref SupplyState state, in WaterHour hour)
    {
        state.PumpedTodayL += hour.BoreholeL;
        if (hour.TrucksL > 0)
        {
            state.TripsToday++;
            state.OrderedLoads--;
        }
    }

    // Order up to the full tank when the level falls to the mark; nothing more is ordered before the last load has come.
    private bool Arrives(ref SupplyState state, double levelL)
    {
        if (!OrdersTrucks)
        {
            return true;
        }
        if (state.OrderedLoads <= 0)
        {
            state.OrderedLoads = levelL <= orderAtL ? (int)((tankL - levelL) / deliveryL) : 0;
            state.WaitHours = leadHours;
        }
        else
        {
            state.WaitHours--;
        }
        return state.OrderedLoads > 0 && state.WaitHours <= 0 && state.TripsToday < tripsPerDay;
    }
}

/// <summary>What a site's supply carries from one hour to the next.</summary>
public struct SupplyState
{
    /// <summary>Taken from the well since midnight, L.</summary>
    public double PumpedTodayL { get; set; }

    /// <summary>Deliveries since midnight.</summary>
    public int TripsToday { get; set; }

    /// <summary>Loads ordered that have not come.</summary>
    public int OrderedLoads { get; set; }

    /// <summary>Hours until the first of them can come.</summary>
    public double WaitHours { get; set; }
}
