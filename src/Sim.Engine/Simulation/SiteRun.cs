using Sim.Engine.Buildings;
using Sim.Engine.Electricity;
using Sim.Engine.Heat;
using Sim.Engine.Schema;
using Sim.Engine.Time;

namespace Sim.Engine.Simulation;

/// <summary>What a site's run leaves behind: every column by month, and the hours of one chosen year.</summary>
public sealed class SiteRun
{
    private static readonly int[] MonthStart = [.. Enumerable.Range(0, MonthTotals.PerYear + 1).Select(Calendar.MonthStartHour)];
    private static readonly Aggregate[] Rules = [.. SiteHour.Layout.Columns.Select(c => c.Over)];

    private readonly double[][] months;
    private readonly ZoneMonths zones;
    private readonly double[][] importByBand;
    private readonly double[][] peakKw;
    private readonly double[][] closedHeatKwh;
    private readonly double[][] peopleLByHour;
    private readonly double[][] livingM2ByDay;
    private readonly RoomExtremes[][] extremes;
    private readonly BatteryMonth[][] batteries;
    private readonly double[][] unservedHours;
    private readonly StockMonth[][][] stocks;
    private readonly int[][] generatorStarts;
    private bool generatorRan;
    private byte[] bands = [];

    /// <summary>Years run: all of the period, or the first of them.</summary>
    internal int Years => months.Length;

    internal SiteRun(SitePlan plan, int years, bool comfort = false)
    {
        Plan = plan;
        Comfort = comfort ? BuildingComfort.Of(plan) : [];
        months = new double[years][];
        zones = new(plan, years);
        extremes = new RoomExtremes[years][];
        (batteries, unservedHours, generatorStarts) = (new BatteryMonth[years][], new double[years][], new int[years][]);
        stocks = [.. Enumerable.Range(0, years).Select(_ => new StockMonth[MonthTotals.PerYear][])];
        (importByBand, peakKw, closedHeatKwh, peopleLByHour, livingM2ByDay) = (new double[years][], new double[years][], new double[years][], new double[years][], new double[years][]);
    }

    /// <summary>The plan that was run.</summary>
    public SitePlan Plan { get; }

    /// <summary>Year of the period whose hours are kept, from 0.</summary>
    public int HourlyYear { get; private set; } = -1;

    /// <summary>The hours of the chosen year, until a closing.</summary>
    public SiteHour[] Hours { get; private set; } = [];

    /// <summary>The hours of each zone in the chosen year, per representative unit.</summary>
    public ZoneHour[][] ZoneHours { get; private set; } = [];

    /// <summary>The hours of the stocks of fuel in the chosen year; empty without any.</summary>
    public StockHour[] StockHours { get; private set; } = [];

    /// <summary>Largest hourly residual of a zone's heat balance, relative to that hour's throughput.</summary>
    public double WorstZoneResidual { get; private set; }

    /// <summary>Comfort by building over the whole run, of those where somebody can be; empty where it was not asked for.</summary>
    public IReadOnlyList<BuildingComfort> Comfort { get; }

    /// <summary>What stores held when the first recorded hour began.</summary>
    public StoreLevels Start { get; internal set; }

    /// <summary>What stores held when the last hour ended.</summary>
    public StoreLevels End { get; internal set; }

    /// <summary>The balances of the run.</summary>
    public IReadOnlyList<AuditLine> Audit { get; internal set; } = [];

    /// <summary>The declaration of a column by its dotted key.</summary>
    public static OutputDeclaration Column(string key) =>
        SiteHour.Layout.Columns.FirstOrDefault(c => c.Key == key)
            ?? throw new ArgumentException($"there is no output {key}", nameof(key));

    /// <summary>A column's value for a month (0-11) of a year of the period.</summary>
    public double Month(int year, int month, OutputDeclaration column) => months[year][month * Rules.Length + column.Offset];

    /// <summary>A column's value for a month (0-11) of a year of the period.</summary>
    public double Month(int year, int month, string key) => Month(year, month, Column(key));

    /// <summary>A zone's column for a month (0-11) of a year of the period, per representative unit.</summary>
    public double ZoneMonth(int zone, int year, int month, OutputDeclaration column) =>
        zones.Month(zone, year, month, column);

    /// <summary>A column's value for a year of the period.</summary>
    public double Year(int year, OutputDeclaration column) =>
        MonthTotals.Year(months[year], Rules.Length, column.Offset, column.Over, MonthStart);

    /// <summary>A summed column over the whole run.</summary>
    public double Total(OutputDeclaration column)
    {
        double total = 0;
        for (int year = 0; year < months.Length; year++)
        {
            total += Year(year, column);
        }
        return total;
    }

    /// <summary>A summed column over the whole run.</summary>
    public double Total(string key) => Total(Column(key));

    /// <summary>Grid import in a month and tariff band, kWh.</summary>
    public double ImportKwh(int year, int month, int band) => importByBand[year][month * Bands + band];

    /// <summary>Highest hourly import of a month, kW.</summary>
    public double PeakKw(int year, int month) => peakKw[year][month];

    /// <summary>Room heat of a month that kept closed units from frost, kWh.</summary>
    public double ClosedHeatKwh(int year, int month) => closedHeatKwh[year][month];

    /// <summary>The hottest, coldest and most demanding hours of rooms in a month.</summary>
    public RoomExtremes Extremes(int year, int month) => extremes[year][month];

    /// <summary>Hours of a month in which an end use of electricity got less than it wanted.</summary>
    public double UnservedHours(int year, int month, ElectricEndUse use) => unservedHours[year][month * Shedding.EndUses + (int)use];

    /// <summary>Times in a month that the generator began to run; a run that goes on from the month before counts there.</summary>
    public int GeneratorStarts(int year, int month) => generatorStarts[year][month];

    /// <summary>The stocks of fuel in a month; empty without any.</summary>
    public IReadOnlyList<StockMonth> Stocks(int year, int month) => stocks[year][month];

    /// <summary>The battery at the end of a month.</summary>
    public BatteryMonth Battery(int year, int month) => batteries[year][month];

    /// <summary>Water delivered for the residents' own use in each of the year's hours, L.</summary>
    public ReadOnlyMemory<double> PeopleLByHour(int year) => peopleLByHour[year];

    /// <summary>Living area of open units on each of the year's 365 days, m2.</summary>
    public ReadOnlySpan<double> LivingM2ByDay(int year) => livingM2ByDay[year];

    /// <summary>Number of tariff bands.</summary>
    public const int Bands = 2;

    /// <summary>Makes room for a year's months and, if they are kept, its hours.</summary>
    internal void Begin(int year, bool keepHours)
    {
        months[year] = new double[MonthTotals.PerYear * Rules.Length];
        zones.Begin(year);
        bands = Plan.BandsOf(year);
        (importByBand[year], peakKw[year], closedHeatKwh[year]) = (new double[MonthTotals.PerYear * Bands], new double[MonthTotals.PerYear], new double[MonthTotals.PerYear]);
        (batteries[year], unservedHours[year]) = (new BatteryMonth[MonthTotals.PerYear], new double[MonthTotals.PerYear * Shedding.EndUses]);
        (peopleLByHour[year], livingM2ByDay[year]) = (new double[Calendar.HoursPerYear], new double[Calendar.DaysPerYear]);
        generatorStarts[year] = new int[MonthTotals.PerYear];
        extremes[year] = new RoomExtremes[MonthTotals.PerYear];
        // Months after a closing are never taken.
        Array.Fill(stocks[year], []);
        if (keepHours)
        {
            HourlyYear = year;
            int open = MonthStart[Plan.OpenMonthsOf(year)];
            Hours = new SiteHour[open];
            ZoneHours = [.. Enumerable.Range(0, Plan.ZoneCount).Select(_ => new ZoneHour[open])];
            StockHours = new StockHour[Plan.Stocks.Count > 0 ? open : 0];
        }
    }

    /// <summary>Takes the hours that were run last: whole hours in fours, each month's in their order.</summary>
    internal void Take(int year, SiteSimulation simulation)
    {
        int end = simulation.FirstHour + simulation.Hours.Length;
        for (int hour = simulation.FirstHour; hour < end;)
        {
            int month = Calendar.MonthOfHour(hour), row = hour - simulation.FirstHour, next = Math.Min(end, MonthStart[month + 1]);
            ReadOnlySpan<SiteHour> hours = simulation.Hours[row..(next - simulation.FirstHour)];
            Span<double> sums = months[year].AsSpan(month * Rules.Length, Rules.Length);
            MonthTotals.Add(HourLayout.Doubles(hours), sums);
            TakeBands(year, month, hour, hours);
            zones.Take(simulation.ZoneRows, row, hours.Length);
            closedHeatKwh[year][month] += simulation.ClosedHeatKwh(row, hours.Length);
            WorstZoneResidual = simulation.ZoneRows.WorstResidual(row, hours.Length, WorstZoneResidual);
            foreach (BuildingComfort building in Comfort)
            {
                building.Take(Plan, year, hour, hours, simulation.ZoneRows, row);
            }
            TakeUnserved(year, month, hours);
            if (Plan.Inputs.Electricity.Generator is not null)
            {
                generatorStarts[year][month] += Starts(hours);
            }
            if (year == HourlyYear)
            {
                Keep(hours, simulation, row, hour);
            }
            if (next == MonthStart[month + 1])
            {
                MonthTotals.Close(sums, Rules, next - MonthStart[month]);
                (double lowestC, double highestC) = zones.Close(year, month, simulation.ZoneRows, next - MonthStart[month]);
                extremes[year][month] = extremes[year][month] with { LowestC = lowestC, HighestC = highestC };
                batteries[year][month] = simulation.BatteryMonths[month];
                stocks[year][month] = [.. simulation.Tanks.Select(t => t.Months[month])];
            }
            hour = next;
        }
    }

    private void Keep(ReadOnlySpan<SiteHour> hours, SiteSimulation simulation, int row, int hourOfYear)
    {
        hours.CopyTo(Hours.AsSpan(hourOfYear));
        if (StockHours.Length > 0)
        {
            simulation.StockHours.Slice(row, hours.Length).CopyTo(StockHours.AsSpan(hourOfYear));
        }
        for (int zone = 0; zone < ZoneHours.Length; zone++)
        {
            simulation.ZoneRows.CopyTo(zone, row, ZoneHours[zone].AsSpan(hourOfYear, hours.Length));
        }
    }

    // Nearly all hours lack nothing, and are not looked into.
    private void TakeUnserved(int year, int month, ReadOnlySpan<SiteHour> hours)
    {
        Span<double> count = unservedHours[year].AsSpan(month * Shedding.EndUses, Shedding.EndUses);
        foreach (ref readonly SiteHour hour in hours)
        {
            if (hour.Served.ShortHours == 0)
            {
                continue;
            }
            ElectricityHour at = hour.Electricity;
            ReadOnlySpan<double> drawn = ElectricityHour.Drawn(ref at), missed = ElectricityHour.Unserved(ref at);
            for (int use = 0; use < count.Length; use++)
            {
                count[use] += missed[use] > Shedding.Rounding * (drawn[use] + missed[use]) ? 1 : 0;
            }
        }
    }

    private int Starts(ReadOnlySpan<SiteHour> hours)
    {
        int starts = 0;
        foreach (ref readonly SiteHour hour in hours)
        {
            bool runs = hour.Electricity.GeneratorRunningHours > 0;
            starts += runs && !generatorRan ? 1 : 0;
            generatorRan = runs;
        }
        return starts;
    }

    private void TakeBands(int year, int month, int first, ReadOnlySpan<SiteHour> hours)
    {
        ReadOnlySpan<byte> band = bands.AsSpan(first, hours.Length);
        Span<double> import = importByBand[year].AsSpan(month * Bands, Bands), living = livingM2ByDay[year], litres = peopleLByHour[year];
        (double peak, RoomExtremes rooms) = (peakKw[year][month], extremes[year][month]);
        (double heating, double cooling) = (rooms.HeatingKw, rooms.CoolingKw);
        for (int h = 0; h < hours.Length; h++)
        {
            ref readonly SiteHour at = ref hours[h];
            int day = (first + h) / 24;
            import[band[h]] += at.Electricity.GridImportKwh;
            peak = double.MaxNative(peak, at.Electricity.GridImportKwh);
            (heating, cooling) = (double.MaxNative(heating, at.Rooms.HeatingKwh), double.MaxNative(cooling, at.Rooms.CoolingKwh));
            living[day] = at.Served.LivingAreaM2;
            litres[first + h] = at.Water.DrinkingL + at.Water.BasinsL + at.Water.ShowersL + at.Water.ToiletsL
                + at.Water.KitchenL + at.Water.LaundryL - at.Water.StaffL;
        }
        peakKw[year][month] = peak;
        extremes[year][month] = rooms with { HeatingKw = heating, CoolingKw = cooling };
    }
}
