using Sim.Cli.Charts;
using Sim.Engine.Schema;
using Sim.Engine.Simulation;
using Sim.Engine.Studies;
using Sim.Engine.Time;

namespace Sim.Cli.Reports;

/// <summary>Energy by month: what it was used for, where it came from.</summary>
internal static class EnergyCharts
{
    /// <summary>A group of electric end uses: name, colour, columns.</summary>
    public readonly record struct Use(string Name, ColourRole Role, params string[] Keys);

    /// <summary>All electric end uses, in groups.</summary>
    public static IReadOnlyList<Use> Uses { get; } =
    [
        new("Room heating", ColourRole.SpaceHeating, "electricity.room_heating"),
        new("Hot water", ColourRole.HotWater, "electricity.hot_water"),
        new("Kitchen", ColourRole.Kitchen, "electricity.kitchen"),
        new("Laundry", ColourRole.Laundry, "electricity.laundry"),
        new("Lighting", ColourRole.Lighting, "electricity.lighting", "electricity.site_lighting"),
        new("Appliances", ColourRole.Appliances, "electricity.appliances"),
        new("Offices and base load", ColourRole.Offices, "electricity.offices", "electricity.base_load", "electricity.cold_chain"),
        new("Communications", ColourRole.Communications, "electricity.communications"),
        new("Cleaning", ColourRole.Cleaning, "electricity.cleaning"),
        new("Pumping", ColourRole.WaterPumping, "electricity.pumping"),
        new("Room cooling", ColourRole.Cooling, "electricity.room_cooling"),
    ];

    /// <summary>What energy was used for in each month; fuels by their net energy.</summary>
    public static Chart ByEndUse(Result result)
    {
        List<Series> series = [.. Uses.Select(u => new Series(u.Name, FramedCharts.ByMonth(result, u.Keys)) { Role = u.Role })];
        double[] rooms = FramedCharts.ByMonth(result, "room_heating.fuel"), water = FramedCharts.ByMonth(result, "hot_water.fuel");
        double[] gas = FramedCharts.ByMonth(result, BiogasBurnt), fuels = [.. FramedCharts.ByMonth(result, FuelKwh).Zip(gas, (bought, own) => bought + own)], diesel = FramedCharts.ByMonth(result, GeneratorDieselKwh);
        double[] taken = FramedCharts.ByMonth(result, (s, y, m) => s.Month(y, m, "electricity.generator") - s.Month(y, m, "electricity.generator_curtailed"));
        series.Insert(1, new("Room heating by fuel", rooms) { Role = ColourRole.HeatingByFuel });
        series.Insert(2, new("Hot water by fuel", water) { Role = ColourRole.HotWaterByFuel });
        series.Add(new("Cooking by fuel", [.. fuels.Select((all, m) => Rest(all, rooms[m] + water[m] + diesel[m]))]));
        // What the generator gave is in the uses of electricity already.
        series.Add(new("Lost in the generator", [.. diesel.Zip(taken, (burnt, used) => burnt - used)]));
        return FramedCharts.Of(result, ChartKind.StackedColumns, "What energy is used for, by month", FramedCharts.Mean(result, "month"),
            FramedCharts.MonthsOfAnyYear, new YAxis("Energy", "kWh/month"), series,
            fuels.Any(f => f > 0) ? "Electricity unless fuel is named; fuels, biogas with them, by net calorific value as burnt." : "All of it is electricity.");
    }

    /// <summary>Where energy came from in each month.</summary>
    public static Chart BySource(Result result)
    {
        double[] night = FramedCharts.ByMonth(result, (s, y, m) => s.ImportKwh(y, m, TariffBands.Night));
        List<Series> series =
        [
            new(night.Any(n => n > 0) ? "Grid, day tariff" : "Grid", FramedCharts.ByMonth(result, (s, y, m) => s.ImportKwh(y, m, TariffBands.Day))) { Role = ColourRole.Grid },
            new("Grid, night tariff", night) { Role = ColourRole.GridNight },
            new("Solar used or stored", FramedCharts.ByMonth(result, "electricity.pv_used")) { Role = ColourRole.Solar },
            .. Enum.GetValues<Carrier>().Where(c => c != Carrier.Electricity).Select(c => new Series(
                c == Carrier.Lpg ? "LPG" : FramedCharts.Capital(Figure.Words(c)),
                FramedCharts.ByMonth(result, (s, y, m) => OfCarrierKwh(s, y, m, c)))),
            new("Biogas", FramedCharts.ByMonth(result, BiogasBurnt)) { Role = ColourRole.Digestion },
            new("Not served", FramedCharts.ByMonth(result, Unserved)) { Role = ColourRole.Unserved },
        ];
        return FramedCharts.Of(result, ChartKind.StackedColumns, "Where energy comes from, by month", FramedCharts.Mean(result, "month"),
            FramedCharts.MonthsOfAnyYear, new YAxis("Energy", "kWh/month"), series,
            "Fuels by net calorific value." + (series[^1].Values.Any(v => v > 0) ? " Not served: electricity asked for in power cuts or above the grid's limit." : ""));
    }

    /// <summary>Columns of electricity asked for and not served.</summary>
    public static IReadOnlyList<string> Unserved { get; } =
        [.. SiteHour.Layout.Columns.Select(c => c.Key).Where(k => k.StartsWith("electricity.unserved_", StringComparison.Ordinal))];

    /// <summary>Columns of biogas burnt in place of fuel.</summary>
    public static IReadOnlyList<string> BiogasBurnt { get; } = ["biogas.kitchen", "biogas.hot_water"];

    private static double FuelKwh(SiteRun site, int year, int month) =>
        Enum.GetValues<Carrier>().Where(c => c != Carrier.Electricity).Sum(c => OfCarrierKwh(site, year, month, c));

    /// <summary>Energy of the diesel that the generator burnt in a month, kWh.</summary>
    internal static double GeneratorDieselKwh(SiteRun site, int year, int month) =>
        site.Month(year, month, "electricity.generator_diesel") * site.Plan.Inputs.Fuels.KwhPerUnit(Carrier.Diesel);

    /// <summary>Energy of a fuel bought for a month, kWh.</summary>
    internal static double OfCarrierKwh(SiteRun site, int year, int month, Carrier carrier)
    {
        string key = carrier switch
        {
            Carrier.HeatingOil => "fuel.heating_oil",
            Carrier.Diesel => "fuel.diesel",
            Carrier.Lpg => "fuel.lpg",
            Carrier.NaturalGas => "fuel.natural_gas",
            Carrier.Pellets => "fuel.pellets",
            _ => "fuel.logs",
        };
        return site.Month(year, month, key) * site.Plan.Inputs.Fuels.KwhPerUnit(carrier);
    }

    // Conversion there and back leaves a rounding where nothing remains.
    private static double Rest(double all, double part) => Math.Abs(all - part) < 1e-9 * Math.Abs(all) ? 0 : all - part;
}
