using Sim.Engine.Schema;
using Sim.Engine.Time;

namespace Sim.Engine.Water;

/// <summary>Water of a site: where it comes from, what people use, what leaks and where it goes. Laundry, kitchen and cleaning belong to the services.</summary>
public sealed record WaterSystem
{
    [Input(Otherwise = "mains", Help = "Where fresh water comes from: mains, borehole or trucks.")]
    public WaterSupply Source { get; init; } = new Mains();

    [Input(Help = "Source behind the first, which gives what that one lacks in an hour: mains behind a borehole or a borehole behind mains (trucks behind either are backup_trucks); omitted: none.")]
    public PipedSupply? SecondSource { get; init; }

    [Input(Help = "Tank between source and taps; omitted: none.")]
    public WaterTank? Tank { get; init; }

    [Input(Help = "What leaks from pipes and fittings.")]
    public Leakage Leakage { get; init; } = new();

    [Input(Help = "Trucks that bring water when the tank runs low beside mains or borehole; omitted: none.")]
    public Trucks? BackupTrucks { get; init; }

    [Input(Help = "Pipes that freeze in winter; omitted: none.")]
    public FrozenPipes? FrozenPipes { get; init; }

    [Input("L/person/day", Min = 0, Max = 50, Default = "water.drinking", Help = "Drinking water per person present and day.")]
    public double DrinkingLPerPersonDay { get; init; }

    [Input("L/person/day", Min = 0, Max = 20, Otherwise = "0 L/person/day", Help = "Bottled water bought and handed out per resident registered and day, whether on the site or out; it is drunk in place of tap water.")]
    public double BottledLPerPersonDay { get; init; }

    [Input("L/person/day", Min = 0, Max = 20, Otherwise = "0 L/person/day", Help = "Most bottled water handed out per resident and day while the taps give too little to drink.")]
    public double EmergencyBottledLPerPersonDay { get; init; }

    [Input("kg/L", Min = 0, Max = 1, Default = "water.bottle_plastic", Help = "Plastic waste per bottled water.")]
    public double BottlePlasticKgPerL { get; init; }

    [Input(Help = "Rain used in place of water from the source; omitted: none.")]
    public Rainwater? Rainwater { get; init; }

    [Input(Help = "Greywater treated and used again; omitted: none.")]
    public Greywater? Greywater { get; init; }

    [Input(Help = "Showers.")]
    public Showers Showers { get; init; } = new();

    [Input(Help = "Hand basins.")]
    public Basins Basins { get; init; } = new();

    [Input(Help = "Toilets.")]
    public Toilets Toilets { get; init; } = new();

    [Input(Help = "Staff on duty.")]
    public StaffWater Staff { get; init; } = new();

    [Input(Min = 0, Max = 100_000, Help = "Number of drinking-water taps, for the standards of persons per tap.")]
    public int? Taps { get; init; }

    [Input(Help = "Wastewater.")]
    public Wastewater Wastewater { get; init; } = new();

    /// <summary>Problems between the values of the record.</summary>
    public static IEnumerable<(string Key, string Problem)> Check(WaterSystem water)
    {
        if (water.Source is Trucks trucks && !(water.Tank?.VolumeM3 >= trucks.DeliveryM3))
        {
            yield return ("tank", "trucks need a tank that holds at least one delivery");
        }
        if (water.Source is Trucks && water.BackupTrucks is not null)
        {
            yield return ("backup_trucks", "cannot back up trucks, which are the source already; leave them out");
        }
        else if (water.BackupTrucks is { } backup && !(water.Tank?.VolumeM3 * (1 - SupplyPlan.OrderAt(water, backup)) >= backup.DeliveryM3 - 1e-9))
        {
            yield return ("backup_trucks", "need a tank in which a delivery fits when the level is at order_at");
        }
        if (water.SecondSource is { } second && (water.Source is Trucks || second.GetType() == water.Source.GetType()))
        {
            yield return ("second_source", water.Source is Trucks
                ? "cannot stand behind trucks, which come when the tank takes a load; make it the source and the trucks backup_trucks"
                : $"is of the same kind as source, {(second is Mains ? "mains" : "borehole")}; stand mains behind a borehole or a borehole behind mains");
        }
        if (water.Wastewater is { Holding: not null, Treatment: null or { SludgeVolumeLPerPersonDay: 0 } }
            && WastewaterPlan.ToiletsOf(water) != WastewaterRoute.Trucks && water.Wastewater.Greywater != WastewaterRoute.Trucks)
        {
            yield return ("wastewater.holding", "holds nothing: no wastewater goes to trucks, and there is no treatment with sludge");
        }
        if (water.Toilets is { Chemical: not null, Dry: not null })
        {
            yield return ("toilets.dry", "cannot stand beside chemical: toilets are one or the other");
        }
        WastewaterRoute toilets = WastewaterPlan.ToiletsOf(water), greywater = water.Wastewater.Greywater;
        if (water.Wastewater.Treatment is not null && toilets == WastewaterRoute.Trucks && greywater == WastewaterRoute.Trucks)
        {
            yield return ("wastewater.treatment", "no wastewater reaches it: trucks take that of toilets and all other; lead one of them to sewer, ground or river");
        }
        if (water.Wastewater.Treatment is not null && toilets != WastewaterRoute.Trucks && greywater != WastewaterRoute.Trucks && toilets != greywater)
        {
            yield return ("wastewater.greywater", FormattableString.Invariant($"what is treated together leaves together: {greywater} here, {toilets} for toilets").ToLowerInvariant());
        }
    }
}

/// <summary>Showers: uses, flow and duration give the litres.</summary>
public sealed record Showers
{
    [Input("1/person/day", Min = 0, Max = 10, Default = "water.showers.uses", Help = "Showers per person present and day.")]
    public double UsesPerPersonDay { get; init; }

    [Input("L/min", Min = 0, Max = 60, Default = "water.showers.flow", Help = "Flow of a shower head.")]
    public double FlowLPerMinute { get; init; }

    [Input("min", Min = 0, Max = 60, Default = "water.showers.duration", Help = "Minutes of flow in one use.")]
    public double DurationMinutes { get; init; }

    [Input("fraction", Min = 0, Max = 1, Default = "water.showers.hot_share", Help = "Share of the litres delivered at the use temperature.")]
    public double HotShareFraction { get; init; } = 1;

    [Input(Help = "Share of the day's showers in each hour, such as awake or kind: own; omitted: morning and evening peaks.")]
    public Schedule? Hours { get; init; }

    [Input("C", Min = 10, Max = 60, Default = "water.showers.use_temperature", Help = "Temperature at the shower head.")]
    public double UseTemperatureC { get; init; }

    [Input(Min = 0, Max = 100_000, Help = "Number of showers, for the standards of persons per shower.")]
    public int? Fixtures { get; init; }

    [Input(Help = "Heat exchangers in the drains; omitted: none.")]
    public DrainHeatRecovery? DrainHeatRecovery { get; init; }

    /// <summary>Litres per person present and day.</summary>
    public double LPerPersonDay => UsesPerPersonDay * FlowLPerMinute * DurationMinutes;

    /// <summary>Share of the heat of shower water that its drain gives back.</summary>
    public double RecoveredFraction => DrainHeatRecovery?.ShareFraction ?? 0;

    /// <summary>
    /// Share of the heat of showers that a store draws on, as heat at the tap. Pipes lose their share f of all heat of the showers,
    /// recovered or not: what the store gives is (1 - e) + f, and of a draw d it takes (1 + f) d, so that d = 1 - e / (1 + f).
    /// </summary>
    /// <param name="pipeLoss">Heat lost in pipes per heat delivered at the taps.</param>
    public double DrawnFraction(double pipeLoss) => 1 - RecoveredFraction / (1 + pipeLoss);
}

/// <summary>Hand basins: uses, flow and duration give the litres.</summary>
public sealed record Basins
{
    [Input("1/person/day", Min = 0, Max = 100, Default = "water.basins.uses", Help = "Uses of a basin per person present and day.")]
    public double UsesPerPersonDay { get; init; }

    [Input("L/min", Min = 0, Max = 60, Default = "water.basins.flow", Help = "Flow of a basin tap.")]
    public double FlowLPerMinute { get; init; }

    [Input("min", Min = 0, Max = 60, Default = "water.basins.duration", Help = "Minutes of flow in one use.")]
    public double DurationMinutes { get; init; }

    [Input("fraction", Min = 0, Max = 1, Default = "water.basins.hot_share", Help = "Share of the litres delivered at the use temperature.")]
    public double HotShareFraction { get; init; }

    [Input(Help = "Share of the day's uses in each hour, such as awake or kind: own; omitted: morning and evening peaks.")]
    public Schedule? Hours { get; init; }

    [Input("C", Min = 10, Max = 60, Default = "water.basins.use_temperature", Help = "Temperature of warm water at the tap.")]
    public double UseTemperatureC { get; init; }

    [Input(Min = 0, Max = 100_000, Help = "Number of basins.")]
    public int? Fixtures { get; init; }

    /// <summary>Litres per person present and day.</summary>
    public double LPerPersonDay => UsesPerPersonDay * FlowLPerMinute * DurationMinutes;
}

/// <summary>Losses of pipes and fittings.</summary>
public sealed record Leakage
{
    [Input("fraction", Min = 0, Max = 0.9, Default = "water.leakage", Help = "Share of the supply that leaks along with use.")]
    public double ShareFraction { get; init; }

    [Input("L/h", Min = 0, Max = 1_000_000, Otherwise = "0 L/h", Help = "Leak that runs day and night on top, as a meter shows it at night.")]
    public double NightFlowLPerHour { get; init; }
}
