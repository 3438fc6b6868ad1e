using System.Globalization;
using Sim.Cli.Charts;
using Sim.Engine.Electricity;
using Sim.Engine.Scenarios;
using Sim.Engine.Schema;
using Sim.Engine.Studies;

namespace Sim.Cli.Reports;

/// <summary>A place's cold spell: tables, JSON, CSV and a chart.</summary>
internal sealed class ColdSnapReport(Scenario scenario, string? option, IReadOnlyList<ColdSnap> snaps)
{
    private const double ColdC = 18, VeryColdC = 16, DangerC = 12;

    private static readonly string[] InCutHeaders = ["in cut", "to 16 C", "to 12 C"];
    private static readonly string[] WithGridHeaders = ["In the spell", "without a cut"], WithCutHeaders = [.. WithGridHeaders, "with the cut"];

    private string Subject => $"{scenario.Inputs.Name}{(option is null ? "" : $", {option}")}";

    /// <summary>Prints the tables.</summary>
    public void Print(TextWriter to)
    {
        foreach (ColdSnap snap in snaps)
        {
            to.WriteLine();
            PlainTable.WriteWrapped(to, $"{Subject}{(snaps.Count > 1 ? $", {snap.Site}" : "")}: {About(snap)}", 0);
            to.WriteLine();
            bool isCut = snap.WithCut is not null;
            PlainTable.Write(to,
                ["Rooms", "set", "air C", "felt C", "h < 18", "h < 16", "h short", .. isCut ? InCutHeaders : [], "freezes"],
                snap.WithGrid.Rooms.Select((room, i) => (IReadOnlyList<string>)
                [
                    room.Building, room.SetpointC is { } set ? set.ToString("0.#", CultureInfo.InvariantCulture) : "none", Degrees(room.LowestAirC), Degrees(room.LowestC),
                    Figure.Whole(room.HoursBelow(ColdC)), Figure.Whole(room.HoursBelow(VeryColdC)), Figure.Whole(room.ShortHours),
                    .. isCut ? InCut(snap.WithCut!, snap.WithCut!.Rooms[i]) : [],
                    room.Freezes ? "yes" : snap.WithCut?.Rooms[i].Freezes == true ? "in\u00A0cut" : "no",
                ]));
            PlainTable.WriteWrapped(to, $"Open units: lowest air temperature, which heaters hold at the setpoint, and lowest operative temperature (felt: mean of air and surfaces), to which the hours and all below refer. Short: hours without a cut in which the air stays below the lower setpoint for want of heat, whether heater, plant, power or fuel holds it back.{(isCut ? " To 16 and 12 C: hours from the start of the cut." : "")}", 0);
            to.WriteLine();
            PlainTable.Write(to, isCut ? WithCutHeaders : WithGridHeaders,
                Rows(snap).Select(r => (IReadOnlyList<string>)[r.Name, Value(r, snap.WithGrid), .. isCut ? new[] { Value(r, snap.WithCut!) } : []]));
            foreach (string failure in Failures(snap))
            {
                PlainTable.WriteWrapped(to, $"- {failure}", 2);
            }
        }
    }

    /// <summary>What fails, in words; first with the grid, then in the cut.</summary>
    private static IEnumerable<string> Failures(ColdSnap snap)
    {
        SnapCase grid = snap.WithGrid;
        foreach (SnapRoom room in grid.Rooms.Where(r => r.AtLimitHours > 0))
        {
            yield return $"heaters of {room.Building} are too small in {Figure.Whole(room.AtLimitHours)} h of the spell: {Figure.Of(room.HeaterKw)} kW a unit do not hold the setpoint";
        }
        foreach (SnapRoom room in grid.Rooms.Where(r => r.HasColdWalls))
        {
            yield return $"{room.Building}: heaters hold the air at {Degrees(room.LowestAirC)} C and more, but surfaces are so cold that it is felt as {Degrees(room.LowestC)} C"
                + (room.LoadKw > room.HeaterKw ? $"; to feel {Degrees(room.SetpointC!.Value)} C takes the design heat load of {Figure.Of(room.LoadKw.Value)} kW a unit, {Figure.Of(room.HeaterKw)} kW are there" : "");
        }
        foreach (SnapStock stock in grid.Stocks.Where(s => s.DryHours > 0))
        {
            yield return $"{FuelOf(stock)} runs out: too little is in stock in {Figure.Whole(stock.DryHours)} h of the spell"
                + (stock.MissingKwh > 0.5 ? $", {Figure.Whole(stock.MissingKwh)} kWh of heat are not given for want of it" : "");
        }
        if (grid.AllUnservedKwh > 0.5)
        {
            string limit = snap.ImportLimitKw is { } kw && grid.PeakImportKw >= kw * 0.999 ? $": the import limit of {Figure.Whole(kw)} kW is reached" : "";
            yield return $"{Figure.Whole(grid.AllUnservedKwh)} kWh of electricity are not served, {Figure.Whole(grid.UnservedHeatKwh)} of them of room heaters{limit}";
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
        if (grid.WaterUnservedL > 0.5)
        {
            string[] causes =
            [
                .. grid.FrozenHours > 0 ? new[] { $"pipes are frozen in {Figure.Whole(grid.FrozenHours.Value)} h of the spell" } : [],
                .. grid.SourceDownHours > 0 ? new[] { $"mains or pump are out of order in {Figure.Whole(grid.SourceDownHours)} h" } : [],
            ];
            yield return $"{Figure.Of(grid.WaterUnservedL / 1000)} m3 of water are not given{(causes.Length > 0 ? ": " + string.Join(", ", causes) : "")}";
        }
        foreach (SnapRoom room in grid.Rooms.Where(r => r.Freezes))
        {
            yield return $"{room.Building} freezes{(room.AirC.Min() > 0 ? ", where units are closed" : "")}";
        }
        foreach (SnapRoom room in grid.Rooms.Where(r => r.PeopleHoursBelow(VeryColdC) > 0))
        {
            yield return $"{room.Building}: below 16 C in {Figure.Whole(room.HoursBelow(VeryColdC))} h, at the lowest {Degrees(room.LowestC)} C";
        }
        foreach (SnapRoom room in (snap.WithCut?.Rooms ?? []).Where(r => r.HoursUntil(DangerC, snap.WithCut!.CutFrom!.Value) is { } h && h > 0 && h <= snap.WithCut.CutHours && r.People.Sum() > 0))
        {
            yield return $"in the cut {room.Building} is below 12 C after {Figure.Whole(room.HoursUntil(DangerC, snap.WithCut!.CutFrom!.Value)!.Value)} h";
        }
    }

    private static IEnumerable<string> InCut(SnapCase cut, SnapRoom room)
    {
        int from = cut.CutFrom!.Value;
        string After(double limitC) => room.HoursUntil(limitC, from) is { } h ? h == 0 ? "before" : $"{Figure.Whole(h)} h" : "never";
        return [Degrees(room.OperativeC[from..].Min()), After(VeryColdC), After(DangerC)];
    }

    private static string FuelOf(SnapStock stock)
    {
        string name = Naming.Kebab(stock.Carrier.ToString()).Replace('-', ' ');
        return char.ToUpperInvariant(name[0]) + name[1..];
    }

    private static string About(ColdSnap snap) =>
        $"the coldest {snap.Spell.Hours / 24} days in {(snap.Spell.Years == 1 ? "the year" : $"{snap.Spell.Years} years")} of its weather, from {Moment(snap.Spell.StartHour)}{(snap.Spell.Years == 1 ? "" : $" of weather year {snap.Spell.Year + 1}")} ({snap.Weather}): "
        + $"mean {Degrees(snap.Spell.MeanC)} C, lowest {Degrees(snap.Spell.LowestC)} C; {Figure.Whole(snap.People)} residents"
        + (snap.WithCut is { } cut ? $"; power cut of {cut.CutHours} h from {Moment((snap.Spell.StartHour + cut.CutFrom!.Value) % 8760)}" : "");

    private sealed record Row(string Name, string Unit, Func<SnapCase, double?> Of);

    private static IEnumerable<Row> Rows(ColdSnap snap)
    {
        yield return new("People-hours below 18 C", "", c => c.PeopleHoursBelow(ColdC));
        yield return new("People-hours below 16 C", "", c => c.PeopleHoursBelow(VeryColdC));
        yield return new("Room heat that holds the setpoints", "kWh", c => c.HeatWantedKwh);
        yield return new("  not given", "kWh", c => Math.Max(0, c.HeatWantedKwh - c.HeatGivenKwh));
        yield return new($"Highest import{(snap.ImportLimitKw is { } kw ? $" (limit {Figure.Whole(kw)} kW)" : "")}", "kW", c => c.PeakImportKw);
        yield return new("Electricity not served", "kWh", c => c.AllUnservedKwh);
        yield return new("  of room heaters", "kWh", c => c.UnservedHeatKwh);
        yield return new("Hot water not given", "m3", c => c.HotWaterUnmetL / 1000);
        yield return new("Coldest hour of the hot-water store", "C", c => c.LowestStoreC);
        yield return new("Water not given", "m3", c => c.WaterUnservedL / 1000);
        yield return new("Pipes frozen", "h", c => c.FrozenHours);
        yield return new("Lowest level of the tank", "m3", c => c.LowestTankL / 1000);
        yield return new("Diesel of the generator", "L", c => c.DieselL);
        for (int i = 0; i < snap.WithGrid.Stocks.Count; i++)
        {
            int stock = i;
            yield return new($"{FuelOf(snap.WithGrid.Stocks[stock])} out of stock", "h", c => c.Stocks[stock].DryHours);
        }
    }

    private static string Value(Row row, SnapCase of) => row.Of(of) is { } value ? $"{Figure.Of(Math.Abs(value) < 1e-9 ? 0 : value)} {row.Unit}".TrimEnd() : "none there";

    /// <summary>All of it as one document.</summary>
    public string Json() => JsonText.Of("coldsnap", new
    {
        Scenario = scenario.Inputs.Name,
        Option = option,
        Sites = snaps.Select(s => new
        {
            s.Site,
            s.People,
            s.Weather,
            Spell = new { s.Spell.Hours, Year = s.Spell.Year + 1, s.Spell.StartHour, s.Spell.MeanC, s.Spell.LowestC, YearsSearched = s.Spell.Years },
            s.ImportLimitKw,
            WithGrid = Told(s.WithGrid),
            WithCut = s.WithCut is { } cut ? Told(cut) : null,
            Failures = Failures(s),
        }),
    });

    private static object Told(SnapCase c) => new
    {
        c.CutFrom,
        c.CutHours,
        ColdPeopleHours = c.PeopleHoursBelow(ColdC),
        VeryColdPeopleHours = c.PeopleHoursBelow(VeryColdC),
        c.HeatWantedKwh,
        c.HeatGivenKwh,
        c.PeakImportKw,
        UnservedKwh = Enum.GetValues<ElectricEndUse>().ToDictionary(u => Naming.Snake(u.ToString()), u => c.UnservedKwh[(int)u]),
        c.HotWaterUnmetL,
        c.WaterUnservedL,
        c.FrozenHours,
        c.SourceDownHours,
        c.LowestTankL,
        c.LowestStoreC,
        c.DieselL,
        Stocks = c.Stocks.Select(s => new { Fuel = Naming.Kebab(s.Carrier.ToString()), s.DryHours, s.MissingKwh }),
        c.Closes,
        Rooms = c.Rooms.Select(r => new
        {
            r.Building,
            r.SetpointC,
            HeaterKw = double.IsPositiveInfinity(r.HeaterKw) ? (double?)null : r.HeaterKw,
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

    /// <summary>Writes coldsnap.csv, coldsnap.json and a picture for each site.</summary>
    public void WriteFiles(string folder, Csv csv, CancellationToken cancel)
    {
        AtomicFile.Write(Path.Combine(folder, "coldsnap.json"), to => to.WriteLine(Json()), cancel);
        AtomicFile.Write(Path.Combine(folder, "coldsnap.csv"), to => ColdSnapHours.Write(to, snaps, csv), cancel);
        foreach (ColdSnap snap in snaps)
        {
            Chart chart = ColdSnapHours.ChartOf(scenario, Subject, snap, snaps.Count > 1);
            string name = snaps.Count > 1 ? $"coldsnap-{snap.Site}.svg" : "coldsnap.svg";
            AtomicFile.Write(Path.Combine(folder, name), to => to.Write(SvgRenderer.Render(chart)), cancel);
        }
    }

    /// <summary>Degrees with a tenth.</summary>
    public static string Degrees(double value) => value.ToString("0.0", CultureInfo.InvariantCulture);

    private static string Moment(int hour) => new DateTime(2001, 1, 1).AddHours(hour).ToString("dd MMM HH:mm", CultureInfo.InvariantCulture);
}
