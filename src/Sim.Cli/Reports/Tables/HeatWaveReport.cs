using Sim.Cli.Charts;
using Sim.Engine.Buildings;
using Sim.Engine.Scenarios;
using Sim.Engine.Studies;

namespace Sim.Cli.Reports;

/// <summary>What a place's hottest days do. Limits by day and by night: WHO Regional Office for Europe (2011), Public health advice on preventing health effects of heat.</summary>
internal sealed class HeatWaveReport(Scenario scenario, string? option, IReadOnlyList<DesignSpell> spells) : SpellReport(SpellKind.Hot, scenario, option, spells)
{
    private const double DayC = 32, NightC = 24;

    // From which on rooms that are hotter than the air outdoors are told: sun and people heat them.
    private const double HotterK = 2;

    private static readonly string[] InCutHeaders = ["in cut", "danger"];

    private static double DangerC => HeatIndex.ClassesC[2];

    /// <summary>What options are compared by.</summary>
    public static IReadOnlyList<SpellMeasure> Compared { get; } =
    [
        new("felt C", "highest operative temperature of rooms where people sleep", "highest_c", c => SpellMeasure.Lived(c).Select(r => (double?)r.HighestC).Max(), 1, "cut: C"),
        new("p-h > 32", "people-hours above 32 C in all buildings", "hot_people_hours", c => c.PeopleHoursAbove(DayC), 0),
        new("nights", "people-hours above 24 C from 22 to 6 h", "hot_night_people_hours", c => c.NightPeopleHoursAbove(NightC), 0),
        new("danger", "people-hours with a heat index of 39.4 C and more", "danger_people_hours", c => c.IndexPeopleHours(DangerC), 0, "cut: danger"),
        new("no power", "electricity not served, kWh", "unserved_kwh", c => c.AllUnservedKwh, 0),
        new("no water", "water not given, L", "water_unserved_l", c => c.WaterUnservedL, 0),
    ];

    /// <inheritdoc/>
    protected override IReadOnlyList<Threshold> Limits => [new("32 C, day", DayC), new("24 C, night", NightC)];

    /// <inheritdoc/>
    protected override IReadOnlyList<string> RoomHeaders(bool isCut) => ["Rooms", "set", "air C", "felt C", "h > 32", "nights", "index", "danger h", "h short", .. isCut ? InCutHeaders : []];

    /// <inheritdoc/>
    protected override IReadOnlyList<string> RoomRow(SpellRoom room, SpellCase? cut, SpellRoom? inCut) =>
    [
        room.Building, Setpoint(room.SetpointC), Degrees(room.HighestAirC), Degrees(room.HighestC),
        Figure.Whole(room.HoursAbove(DayC)), Figure.Whole(room.NightHoursAbove(NightC)), Degrees(room.HighestIndexC), Figure.Whole(room.IndexHours(DangerC)), Figure.Whole(room.ShortHours),
        .. cut is { CutFrom: { } from } ? new[] { Degrees(inCut!.OperativeC[from..].Max()), After(inCut.HoursUntilIndex(DangerC, from)) } : [],
    ];

    /// <inheritdoc/>
    protected override string RoomNote(bool isCut) => "Open units: highest air temperature and highest operative temperature (felt: mean of air and surfaces), to which the hours refer: above 32 C, and in nights (22 to 6 h) above 24 C; WHO advises to keep rooms below both. Index: highest heat index, which is dangerous from 39.4 C on. Short: hours without a cut in which the air stays above the cooling setpoint."
        + (isCut ? " Danger: hours from the start of the cut." : "");

    /// <inheritdoc/>
    protected override IEnumerable<string> Failures(DesignSpell spell)
    {
        SpellCase grid = spell.WithGrid;
        foreach (SpellRoom room in grid.Rooms.Where(r => r.AtLimitHours > 0))
        {
            yield return $"cooling of {room.Building} is too small in {Figure.Whole(room.AtLimitHours)} h of the spell: {Figure.Of(room.MachineKw)} kW a unit do not hold the setpoint";
        }
        foreach (string failure in StockFailures(grid).Concat(PowerFailures(spell, "cooling machines", grid.UnservedCoolingKwh)).Concat(WaterFailures(grid)))
        {
            yield return failure;
        }
        foreach (SpellRoom room in grid.Rooms.Where(r => r.PeopleHoursAbove(DayC) > 0))
        {
            yield return $"{room.Building}: above 32 C in {Figure.Whole(room.HoursAbove(DayC))} h, at the highest {Degrees(room.HighestC)} C{Hotter(room, grid)}";
        }
        foreach (SpellRoom room in grid.Rooms.Where(r => r.NightPeopleHoursAbove(NightC) > 0))
        {
            int airable = room.OperativeC.Zip(room.IsNight, grid.OutdoorC).Count(at => at.Second && at.First > NightC && at.Third < NightC);
            yield return $"{room.Building}: above 24 C in {Figure.Whole(room.NightHoursAbove(NightC))} of {Figure.Whole(room.IsNight.Count(n => n))} h of the nights"
                + (airable > 0 ? $"; in {Figure.Whole(airable)} of them it is colder than that outdoors" : "");
        }
        foreach (SpellRoom room in grid.Rooms.Where(r => r.IndexPeopleHours(DangerC) > 0))
        {
            yield return $"{room.Building}: the heat index is in the class of danger in {Figure.Whole(room.IndexHours(DangerC))} h, at the highest {Degrees(room.HighestIndexC)} C";
        }
        if (spell.WithCut is { CutFrom: { } from } cut)
        {
            foreach (SpellRoom room in cut.Rooms.Where(r => r.HoursUntilIndex(DangerC, from) is { } h && h > 0 && h <= cut.CutHours && r.People.Sum() > 0))
            {
                yield return $"in the cut the heat index of {room.Building} is in the class of danger after {Figure.Whole(room.HoursUntilIndex(DangerC, from)!.Value)} h";
            }
        }
    }

    // Of rooms without a machine: what they are hotter than outdoors, shade, night air and reflecting roofs can take.
    private static string Hotter(SpellRoom room, SpellCase of)
    {
        int hottest = Array.IndexOf(room.OperativeC, room.HighestC);
        double aboveK = room.AirC[hottest] - of.OutdoorC[hottest];
        return room.SetpointC is null && aboveK > HotterK ? $"; its air is then {Degrees(aboveK)} K hotter than outdoors" : "";
    }

    /// <inheritdoc/>
    protected override IEnumerable<Row> Rows(DesignSpell spell) =>
    [
        new("People-hours above 32 C", "", c => c.PeopleHoursAbove(DayC)),
        new("People-hours of nights above 24 C", "", c => c.NightPeopleHoursAbove(NightC)),
        new("People-hours in danger by the heat index", "", c => c.IndexPeopleHours(DangerC)),
        new("Cooling given", "kWh", c => c.CoolingGivenKwh),
        new("  lacking of what the setpoints take", "kWh", c => c.CoolingLackingKwh),
        .. PowerRows(spell, "cooling machines", c => c.UnservedCoolingKwh),
        new("Water not given", "m3", c => c.WaterUnservedL / 1000),
        new("Lowest level of the tank", "m3", c => c.LowestTankL / 1000),
        .. FuelRows(spell),
    ];

    /// <inheritdoc/>
    protected override object Told(SpellCase c) => new
    {
        c.CutFrom,
        c.CutHours,
        HotPeopleHours = c.PeopleHoursAbove(DayC),
        HotNightPeopleHours = c.NightPeopleHoursAbove(NightC),
        DangerPeopleHours = c.IndexPeopleHours(DangerC),
        c.CoolingGivenKwh,
        c.CoolingLackingKwh,
        c.PeakImportKw,
        UnservedKwh = Unserved(c),
        c.WaterUnservedL,
        c.SourceDownHours,
        c.LowestTankL,
        c.DieselL,
        Stocks = Stocks(c),
        c.Closes,
        Rooms = c.Rooms.Select(r => new
        {
            r.Building,
            r.SetpointC,
            CoolingKw = r.SetpointC is null ? null : Limited(r.MachineKw),
            r.HighestC,
            r.HighestAirC,
            HighestHeatIndexC = r.HighestIndexC,
            r.ShortHours,
            r.AtLimitHours,
            HoursAbove32 = r.HoursAbove(DayC),
            NightHoursAbove24 = r.NightHoursAbove(NightC),
            DangerHours = r.IndexHours(DangerC),
            PeopleHoursAbove32 = r.PeopleHoursAbove(DayC),
            NightPeopleHoursAbove24 = r.NightPeopleHoursAbove(NightC),
            DangerPeopleHours = r.IndexPeopleHours(DangerC),
            HoursToDangerInCut = c.CutFrom is { } from ? r.HoursUntilIndex(DangerC, from) : null,
        }),
    };
}
