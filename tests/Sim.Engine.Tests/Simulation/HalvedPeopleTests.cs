using Sim.Engine.Simulation;

namespace Sim.Engine.Tests.Simulation;

/// <summary>
/// Lipa for one year with 800 and with 400 residents of 1,500 beds. Every size is worked out by hand from the
/// catalogue's values, and met within 20 % and mostly far closer.
/// </summary>
public class HalvedPeopleTests
{
    private const double Fewer = 400, Days = 365;

    // Mean of the built-in presence over the day; weekends are a little fuller. Weighted by the hours of showers, basins and
    // toilets, which peak in the morning and evening, it is the same within a percent.
    private const double Present = 0.89;

    private static readonly Lazy<(SiteRun Full, SiteRun Half)> Both = new(() => (With(800), With(400)));

    [Fact]
    public void Fewer_people_shower_in_proportion()
    {
        // 0.65 showers x 8 L/min x 5 min = 26 L a day for each person present.
        AssertFalls("water.showers", Fewer * Present * 26 * Days, within: 0.02);
        // 0.877 of 400 people are present when showers run: the full centre's litres are twice the half's.
        Assert.Equal(2, Both.Value.Full.Total("water.showers") / Both.Value.Half.Total("water.showers"), 1e-9);
    }

    [Fact]
    public void Fewer_people_need_less_hot_water()
    {
        // Per person present and day 26 L of showers and 30 % of basins' 8 x 5 L/min x 0.25 min = 10 L, 29 L at 38 C; mains at
        // about 12 C in the mean: 29 x 4.186 / 3600 x 26 K = 0.877 kWh, and a quarter more for circulation: 1.10 kWh.
        // Cleaning's 10 % of 1.5 L a day at 40 C adds half a percent.
        double litres = 26 + 0.3 * 10, kwh = litres * 4.186 / 3600 * (38 - 12) * 1.25;
        AssertFalls("hot_water.heater_heat", Fewer * Present * kwh * Days, within: 0.1);
        // Oil at 80 % and 10 kWh/L; the canteen's heating hardly changes.
        AssertFalls("hot_water.fuel", Fewer * Present * kwh * Days / 0.8, within: 0.1);
    }

    [Fact]
    public void Fewer_people_use_less_water()
    {
        // Present: 3 L drinking, 26 showers, 10 basins, 4 flushes x 4.5 L = 18: 57 L. Registered: 3 m2 cleaned at 0.5 L/m2.
        // 15 % of what is supplied leaks.
        AssertFalls("water.mains", Fewer * (57 * Present + 1.5) * Days / 0.85, within: 0.02);
        // All but drinking water reaches the drains, 95 % of it the sewer.
        AssertFalls("water.sewage_to_sewer", Fewer * (54 * Present + 1.5) * Days * 0.95, within: 0.02);
    }

    [Fact]
    public void Fewer_people_leave_less_waste()
    {
        // 0.5 kg a day each, and 3 meals with 0.55 kg x 15 % x 60 % left on plates and 0.045 kg of packaging.
        double meal = 0.55 * 0.15 * 0.6 + 0.045;
        // 29 fewer staff of whom 19.76 % are on duty, 0.3 kg in 8 hours.
        double staff = 29 * 0.1976 * 24 / 8 * 0.3;
        AssertFalls("waste.residents", (Fewer * 0.5 + staff) * Days, within: 1e-3);
        AssertFalls("waste.services", Fewer * 3 * meal * Days, within: 1e-3);
        AssertFalls("waste.landfill", (Fewer * (0.5 + 3 * meal) + staff) * Days, within: 1e-3);
    }

    [Fact]
    public void Fewer_people_eat_fewer_meals_and_wash_less()
    {
        AssertFalls("services.catering_done", Fewer * 3 * Days, within: 1e-3);
        AssertFalls("services.laundry_done", Fewer * 0.5 * Days, within: 1e-3);
        AssertFalls("services.cleaning_done", Fewer * 3 * Days, within: 1e-3);
    }

    [Fact]
    public void Fewer_people_need_fewer_staff()
    {
        // 12 + 800/14 = 57.1, so 58: 70; 12 + 400/14 = 28.6, so 29: 41.
        Assert.All(Both.Value.Full.Plan.StaffByMonth, s => Assert.Equal(12 + 58, s));
        Assert.All(Both.Value.Half.Plan.StaffByMonth, s => Assert.Equal(12 + 29, s));
        // On duty: the shifts add up to 5.39 on working days and 3.12 on weekends: (5 x 5.39 + 2 x 3.12) / 168 h = 19.76 % of all.
        AssertFalls("people.staff", 29 * 0.1976, within: 0.005, mean: true);
        // Cleaning in-house: 3 m2 a day each at 0.008 h; catering 3 meals at 0.067 h and laundry 0.5 kg at 0.1 h at the provider's.
        AssertFalls("services.labour", Fewer * Days * (3 * 0.008 + 3 * 0.067 + 0.5 * 0.1), within: 1e-3);
    }

    [Fact]
    public void Fewer_people_use_less_light_and_power()
    {
        // 8 W each while awake and dark. Awake in full from 7 to 23 and in part around it; the sun gives enough light above 12
        // degrees, 0 at the horizon: in the mean of the year 6.3 h of full light a day; 0.93 are present in those hours.
        AssertFalls("electricity.lighting", Fewer * 0.93 * 8e-3 * 6.3 * Days, within: 0.1);
        // 15 Wh a day for each person present.
        AssertFalls("electricity.appliances", Fewer * Present * 15e-3 * Days, within: 0.05);
        // 29 fewer staff of whom 19.76 % are on duty, half at a desk of 125 W.
        AssertFalls("electricity.offices", 29 * 0.1976 * 0.5 * 125e-3 * 8760, within: 0.005);
        // Wi-fi, lamps and base load go by beds, not by people.
        Assert.All(["communications", "site_lighting", "base_load", "cold_chain"], use =>
            Assert.Equal(Both.Value.Full.Total($"electricity.{use}"), Both.Value.Half.Total($"electricity.{use}")));
    }

    [Fact]
    public void Fewer_people_close_containers_and_so_need_less_heat()
    {
        // Units open: 800 / 4 x 1.1 = 220 and 110: 110 containers fall from 20/18 C to frost protection at 5 C.
        SiteRun full = Both.Value.Full, half = Both.Value.Half;
        Assert.Equal(220 - 110, (full.Month(0, 0, "served.living_area") - half.Month(0, 0, "served.living_area")) / (2.29 * 5.90), 1e-6);

        // One container, 2.29 x 5.90 x 2.5 m. U in W/m2K: walls 60 mm and roof 100 mm of wool, floor 60 mm, windows.
        double walls = (2 * (2.29 + 5.90) * 2.5 - 1.5) / (0.17 + 0.06 / 0.04 + 0.01 / 0.13);  // 39.5 m2 at 0.57
        double roof = 13.51 / (0.14 + 0.10 / 0.04 + 0.01 / 0.13);                             // 0.37
        double floor = 13.51 / (0.21 + 0.06 / 0.04 + 0.022 / 0.35);                           // 0.56
        double leaks = 0.8 * 33.8 * 0.308;                                                    // 1/h x m3 x Wh/m3K at 740 m
        double closed = (walls + roof + floor) * 1.15 + 1.5 * 2.8 + leaks;
        double people = 800 / 220.0 * Present - 800 * Present * 0.6 * 0.15 / 220;             // the rest sits in the canteen
        double open = closed + people * 4 * 1.108;                                            // fresh air 4 L/s at 1.108 J/LK
        // Gains: 70 W a person, 15 Wh/day and 8 W x 6.3 h/day of lights; sun on 1.5 m2 of windows, a quarter of the horizontal
        // a facade in the mean times 0.8 glass and 0.7, and on walls and roof 0.6 of it times U / 20 W/m2K.
        double inside = people * (70 + 0.6 + 8 * 6.3 / 24);
        double opened = 0, shut = 0;
        for (int month = 0; month < 12; month++)
        {
            double sun = IrradiationKwhPerM2[month] * 1000 / 730;                             // mean W/m2 on the horizontal
            double solar = sun * (1.5 * 0.6 * 0.8 * 0.7 + 0.6 / 20 * (roof + 0.6 * walls));
            double meanOpenC = (16 * 20 + 8 * 18) / 24.0;
            opened += 730 * Math.Max(0, open * (meanOpenC - MeanC[month]) - inside - solar) / 1000;
            shut += 730 * Math.Max(0, closed * (5 - MeanC[month]) - solar) / 1000;
        }
        AssertFalls("rooms.heating", 110 * (opened - shut), within: 0.2);
        Assert.True(half.Total("electricity.room_heating") < full.Total("electricity.room_heating"));
    }

    // Normals of the site: monthly mean temperature, C, and irradiation, kWh/m2.
    private static readonly double[] MeanC = [-1.1, 0.7, 4.7, 9, 13.5, 17.1, 18.9, 18.4, 13.8, 9.2, 4.2, -0.3];
    private static readonly double[] IrradiationKwhPerM2 = [38.2, 55.6, 97, 129.7, 167.9, 175.5, 195.1, 172.2, 121, 79.6, 43.6, 31.6];

    private static void AssertFalls(string column, double by, double within, bool mean = false)
    {
        double full = Of(Both.Value.Full, column, mean), half = Of(Both.Value.Half, column, mean);
        Assert.True(Math.Abs(full - half - by) <= within * by,
            FormattableString.Invariant($"{column} falls from {full} to {half}, by {full - half}; by hand {by}, a ratio of {(full - half) / by}"));
    }

    private static double Of(SiteRun run, string column, bool mean) =>
        mean ? run.Year(0, SiteRun.Column(column)) : run.Total(column);

    private static SiteRun With(int people) => Centre.Run(Centre.Shipped("lipa.yaml"),
        ("period.years", "1"), ("occupancy", $"{{ capacity: 1500 people, constant: {people} people }}"));
}
