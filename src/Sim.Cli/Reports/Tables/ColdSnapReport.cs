using Sim.Cli.Charts;
using Sim.Engine.Scenarios;
using Sim.Engine.Studies;

namespace Sim.Cli.Reports;

/// <summary>What a place's coldest days do.</summary>
internal sealed class ColdSnapReport(Scenario scenario, string? option, IReadOnlyList<DesignSpell> spells) : SpellReport(SpellKind.Cold, scenario, option, spells)
{
    private const double ColdC = 18, VeryColdC = 16, DangerC = 12;

    private static readonly string[] InCutHeaders = ["in cut", "to 16 C", "to 12 C"];

    /// <summary>What options are compared by.</summary>
    public static IReadOnlyList<SpellMeasure> Compared { get; } =
    [
        new("felt C", "lowest operative temperature of rooms where people sleep", "lowest_c", c => SpellMeasure.Lived(c).Select(r => (double?)r.LowestC).Min(), 1, "cut: C"),
        new("p-h < 18", "people-hours below 18 C in all buildings", "cold_people_hours", c => c.PeopleHoursBelow(ColdC), 0),
        new("p-h < 16", "people-hours below 16 C in all buildings", "very_cold_people_hours", c => c.PeopleHoursBelow(VeryColdC), 0, "cut: < 16"),
        new("heat lacks", "heat that setpoints lack, kWh", "heat_not_given_kwh", c => Math.Max(0, c.HeatWantedKwh - c.HeatGivenKwh), 0),
        new("no power", "electricity not served, kWh", "unserved_kwh", c => c.AllUnservedKwh, 0),
        new("no water", "water not given, L", "water_unserved_l", c => c.WaterUnservedL, 0),
    ];

    /// <inheritdoc/>
    protected override IReadOnlyList<Threshold> Limits => [new("18 C", ColdC), new("12 C", DangerC)];

    /// <inheritdoc/>
    protected override IReadOnlyList<string> RoomHeaders(bool isCut) => ["Rooms", "set", "air C", "felt C", "h < 18", "h < 16", "h short", .. isCut ? InCutHeaders : [], "freezes"];

    /// <inheritdoc/>
    protected override IReadOnlyList<string> RoomRow(SpellRoom room, SpellCase? cut, SpellRoom? inCut) =>
    [
        room.Building, Setpoint(room.SetpointC), Degrees(room.LowestAirC), Degrees(room.LowestC),
        Figure.Whole(room.HoursBelow(ColdC)), Figure.Whole(room.HoursBelow(VeryColdC)), Figure.Whole(room.ShortHours),
        .. cut is null ? [] : InCut(cut, inCut!),
        room.Freezes ? "yes" : inCut?.Freezes == true ? "in\u00A0cut" : "no",
    ];

    /// <inheritdoc/>
    protected override string RoomNote(bool isCut) => $"Open units: lowest air temperature, which heaters hold at the setpoint, and lowest operative temperature (felt: mean of air and surfaces), to which the hours and all below refer. Short: hours without a cut in which the air stays below the lower setpoint for want of heat, whether heater, plant, power or fuel holds it back.{(isCut ? " To 16 and 12 C: hours from the start of the cut." : "")}";

    /// <inheritdoc/>
    protected override IEnumerable<string> Failures(DesignSpell spell)
    {
        SpellCase grid = spell.WithGrid;
        foreach (SpellRoom room in grid.Rooms.Where(r => r.AtLimitHours > 0))
        {
            yield return $"heaters of {room.Building} are too small in {Figure.Whole(room.AtLimitHours)} h of the spell: {Figure.Of(room.MachineKw)} kW a unit do not hold the setpoint";
        }
        foreach (SpellRoom room in grid.Rooms.Where(r => r.HasColdWalls))
        {
            yield return $"{room.Building}: heaters hold the air at {Degrees(room.LowestAirC)} C and more, but surfaces are so cold that it is felt as {Degrees(room.LowestC)} C"
                + (room.LoadKw > room.MachineKw ? $"; to feel {Degrees(room.SetpointC!.Value)} C takes the design heat load of {Figure.Of(room.LoadKw.Value)} kW a unit, {Figure.Of(room.MachineKw)} kW are there" : "");
        }
        foreach (string failure in StockFailures(grid).Concat(PowerFailures(spell, "room heaters", grid.UnservedHeatKwh)))
        {
            yield return failure;
        }
        double missing = grid.HeatWantedKwh - grid.HeatGivenKwh;
        if (missing > 0.001 * grid.HeatWantedKwh && grid.Rooms.Any(r => r.ShortHours > r.AtLimitHours) && grid.UnservedHeatKwh < 0.5 && grid.Stocks.Sum(s => s.MissingKwh) < 0.5)
        {
            yield return $"{Figure.Whole(missing)} kWh of the heat that holds the setpoints are not given though there is power: the plant of the heat network is too small";
        }
        if (grid.HotWaterUnmetL > 0.5)
        {
            yield return $"{Figure.Of(grid.HotWaterUnmetL / 1000)} m3 of hot water are not given{(grid.FrozenHours > 0 ? ", in part because pipes are frozen" : "")}";
        }
        foreach (string failure in WaterFailures(grid))
        {
            yield return failure;
        }
        foreach (SpellRoom room in grid.Rooms.Where(r => r.Freezes))
        {
            yield return $"{room.Building} freezes{(room.AirC.Min() > 0 ? ", where units are closed" : "")}";
        }
        foreach (SpellRoom room in grid.Rooms.Where(r => r.PeopleHoursBelow(VeryColdC) > 0))
        {
            yield return $"{room.Building}: below 16 C in {Figure.Whole(room.HoursBelow(VeryColdC))} h, at the lowest {Degrees(room.LowestC)} C";
        }
        foreach (SpellRoom room in (spell.WithCut?.Rooms ?? []).Where(r => r.HoursUntil(DangerC, spell.WithCut!.CutFrom!.Value) is { } h && h > 0 && h <= spell.WithCut.CutHours && r.People.Sum() > 0))
        {
            yield return $"in the cut {room.Building} is below 12 C after {Figure.Whole(room.HoursUntil(DangerC, spell.WithCut!.CutFrom!.Value)!.Value)} h";
        }
    }

    private static IEnumerable<string> InCut(SpellCase cut, SpellRoom room)
    {
        int from = cut.CutFrom!.Value;
        return [Degrees(room.OperativeC[from..].Min()), After(room.HoursUntil(VeryColdC, from)), After(room.HoursUntil(DangerC, from))];
    }

    /// <inheritdoc/>
    protected override IEnumerable<Row> Rows(DesignSpell spell) =>
    [
        new("People-hours below 18 C", "", c => c.PeopleHoursBelow(ColdC)),
        new("People-hours below 16 C", "", c => c.PeopleHoursBelow(VeryColdC)),
        new("Room heat that holds the setpoints", "kWh", c => c.HeatWantedKwh),
        new("  not given", "kWh", c => Math.Max(0, c.HeatWantedKwh - c.HeatGivenKwh)),
        .. PowerRows(spell, "room heaters", c => c.UnservedHeatKwh),
        new("Hot water not given", "m3", c => c.HotWaterUnmetL / 1000),
        new("Coldest hour of the hot-water store", "C", c => c.LowestStoreC),
        new("Water not given", "m3", c => c.WaterUnservedL / 1000),
        new("Pipes frozen", "h", c => c.FrozenHours),
        new("Lowest level of the tank", "m3", c => c.LowestTankL / 1000),
        .. FuelRows(spell),
    ];

    /// <inheritdoc/>
    protected override object Told(SpellCase c) => new
    {
        c.CutFrom,
        c.CutHours,
        ColdPeopleHours = c.PeopleHoursBelow(ColdC),
        VeryColdPeopleHours = c.PeopleHoursBelow(VeryColdC),
        c.HeatWantedKwh,
        c.HeatGivenKwh,
        c.PeakImportKw,
        UnservedKwh = Unserved(c),
        c.HotWaterUnmetL,
        c.WaterUnservedL,
        c.FrozenHours,
        c.SourceDownHours,
        c.LowestTankL,
        c.LowestStoreC,
        c.DieselL,
        Stocks = Stocks(c),
        c.Closes,
        Rooms = c.Rooms.Select(r => new
        {
            r.Building,
            r.SetpointC,
            HeaterKw = Limited(r.MachineKw),
            r.LowestC,
            r.LowestAirC,
            DesignLoadKw = r.LoadKw,
            r.ShortHours,
            r.AtLimitHours,
            HoursBelow18 = r.HoursBelow(ColdC),
            HoursBelow16 = r.HoursBelow(VeryColdC),
            PeopleHoursBelow18 = r.PeopleHoursBelow(ColdC),
            PeopleHoursBelow16 = r.PeopleHoursBelow(VeryColdC),
            HoursTo16InCut = c.CutFrom is { } at ? r.HoursUntil(VeryColdC, at) : null,
            HoursTo12InCut = c.CutFrom is { } from ? r.HoursUntil(DangerC, from) : null,
            r.Freezes,
        }),
    };
}
