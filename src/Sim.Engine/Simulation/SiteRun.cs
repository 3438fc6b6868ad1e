using Sim.Engine.Buildings;
using Sim.Engine.Electricity;
using Sim.Engine.Heat;
using Sim.Engine.Schema;
using Sim.Engine.Time;
using Sim.Engine.Waste;

namespace Sim.Engine.Simulation;

/// <summary>What stores held at one moment.</summary>
/// <param name="RoomsKwh">Heat in air and fabric of all units above 0 C.</param>
/// <param name="HotWaterKwh">Heat in the hot-water store above 0 C.</param>
/// <param name="TankL">Water in the tank.</param>
/// <param name="ReuseL">Rain and treated greywater in their stores.</param>
/// <param name="BiogasKwh">Gas in the gas store.</param>
/// <param name="DigestingKg">Waste in the digester.</param>
/// <param name="BatteryKwh">Energy in the battery.</param>
/// <param name="RoofSnowL">Water of the snow on the roofs that rain is gathered from.</param>
/// <param name="Organics">What composting and digestion took in and gave off since the warm-up began, and what the digester holds.</param>
/// <param name="HoldingL">Septage and sludge in pits and tanks.</param>
/// <param name="WarmthKwh">Heat lost by hot water in the last hour that reaches rooms in the next.</param>
/// <param name="LoadHeatKwh">Electricity that lights and appliances in rooms drew and that the rooms have not gained yet; below zero where they gained too much.</param>
public readonly record struct StoreLevels(
    double RoomsKwh, double HotWaterKwh, double TankL, double ReuseL = 0, double BiogasKwh = 0, double DigestingKg = 0, double BatteryKwh = 0,
    double RoofSnowL = 0, OrganicFlows Organics = default, double HoldingL = 0, double WarmthKwh = 0,
    double LoadHeatKwh = 0);

/// <summary>What a site's run leaves behind: every column by month, and the hours of one chosen year.</summary>
public sealed class SiteRun
{
    private static readonly HourLayout ZoneLayout = HourLayout.Of(typeof(ZoneHour));
    private static readonly int[] MonthStart = [.. Enumerable.Range(0, MonthTotals.PerYear + 1).Select(Calendar.MonthStartHour)];
    private static readonly Aggregate[] Rules = [.. SiteHour.Layout.Columns.Select(c => c.Over)];
    private static readonly Aggregate[] ZoneRules = [.. ZoneLayout.Columns.Select(c => c.Over)];

    private readonly double[][] months;
    private readonly double[][][] zoneMonths;
    private readonly double[][] importByBand;
    private readonly double[][] peakKw;
    private readonly double[][] peopleLByHour;
    private readonly double[][] livingM2ByDay;
    private readonly double[] zoneSums, lowestC, highestC;
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
        Comfort = comfort ? BuildingsOf(plan) : [];
        months = new double[years][];
        zoneMonths = new double[plan.ZoneCount][][];
        zoneSums = new double[ZoneRows.WidthOf(plan.ZoneCount)];
        (lowestC, highestC) = (new double[zoneSums.Length / ZoneRows.Columns], new double[zoneSums.Length / ZoneRows.Columns]);
        ForgetRange();
        extremes = new RoomExtremes[years][];
        for (int zone = 0; zone < zoneMonths.Length; zone++)
        {
            zoneMonths[zone] = new double[years][];
        }
        (batteries, unservedHours, generatorStarts) = (new BatteryMonth[years][], new double[years][], new int[years][]);
        stocks = [.. Enumerable.Range(0, years).Select(_ => new StockMonth[MonthTotals.PerYear][])];
        (importByBand, peakKw, peopleLByHour, livingM2ByDay) = (new double[years][], new double[years][], new double[years][], new double[years][]);
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
        zoneMonths[zone][year][month * ZoneRules.Length + column.Offset];

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
        foreach (double[][] zone in zoneMonths)
        {
            zone[year] = new double[MonthTotals.PerYear * ZoneRules.Length];
        }
        bands = Plan.BandsOf(year);
        (importByBand[year], peakKw[year]) = (new double[MonthTotals.PerYear * Bands], new double[MonthTotals.PerYear]);
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
            ZoneHours = [.. zoneMonths.Select(_ => new ZoneHour[open])];
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
            MonthTotals.Add(simulation.ZoneRows.Rows(row, hours.Length), zoneSums);
            simulation.ZoneRows.AirRange(row, hours.Length, lowestC, highestC);
            WorstZoneResidual = simulation.ZoneRows.WorstResidual(row, hours.Length, WorstZoneResidual);
            foreach (BuildingComfort building in Comfort)
            {
                TakeComfort(building, year, hour, hours, simulation.ZoneRows, row);
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
                CloseZones(year, month, simulation.ZoneRows, next - MonthStart[month]);
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

    private void CloseZones(int year, int month, ZoneRows rows, int hours)
    {
        for (int zone = 0; zone < zoneMonths.Length; zone++)
        {
            Span<double> totals = zoneMonths[zone][year].AsSpan(month * ZoneRows.Columns, ZoneRows.Columns);
            for (int column = 0; column < ZoneRows.Columns; column++)
            {
                totals[column] = zoneSums[rows.Offset(zone, column)];
            }
            MonthTotals.Close(totals, ZoneRules, hours);
        }
        Array.Clear(zoneSums);
        RoomExtremes at = extremes[year][month];
        (double lowest, double highest) = (double.NaN, double.NaN);
        foreach (ZonePlan zone in Plan.Zones)
        {
            lowest = double.MinNumber(lowest, lowestC[zone.OpenZone]);
            highest = double.MaxNumber(highest, highestC[zone.OpenZone]);
        }
        extremes[year][month] = at with { LowestC = lowest, HighestC = highest };
        ForgetRange();
    }

    private void ForgetRange()
    {
        Array.Fill(lowestC, double.PositiveInfinity);
        Array.Fill(highestC, double.NegativeInfinity);
    }

    private static BuildingComfort[] BuildingsOf(SitePlan plan) =>
    [
        .. plan.Zones.Where(z => z.Sleeps || z.Inputs.AwakeShareFraction > 0)
            .Select(z => new BuildingComfort(z)),
    ];

    private void TakeComfort(BuildingComfort building, int year, int hourOfYear, ReadOnlySpan<SiteHour> hours, ZoneRows rows, int row)
    {
        YearClimate climate = Plan.Climate.Year(year);
        (double[] runningC, double[] vapourPa) = (climate.Comfort.RunningMeanC, climate.Comfort.VapourPa);
        (int airC, int operativeC) = (rows.Offset(building.Zone.OpenZone, 0), rows.Offset(building.Zone.OpenZone, 1));
        for (int h = 0; h < hours.Length; h++)
        {
            ref readonly SiteHour at = ref hours[h];
            double people = Plan.PeopleIn(building.Zone, at.People);
            ReadOnlySpan<double> zones = rows.Rows(row + h, 1);
            int hour = hourOfYear + h;
            building.Count(people, zones[airC], zones[operativeC], runningC[hour / 24], vapourPa[hour]);
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
