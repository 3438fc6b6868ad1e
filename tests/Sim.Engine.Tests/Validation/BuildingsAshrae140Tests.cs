using System.Globalization;
using Sim.Engine.Buildings;
using Sim.Engine.Climate;
using Sim.Engine.Tests.Buildings;
using Xunit.Abstractions;

namespace Sim.Engine.Tests.Validation;

/// <summary>ASHRAE 140-2020 thermal envelope cases against the range of its six reference programs.</summary>
[Trait("Category", "Validation")]
public sealed class BuildingsAshrae140Tests(ITestOutputHelper output)
{
    private const string Weather = "weather/USA_CO_Denver_725650_TMY3_ASHRAE140.epw";
    private static readonly Facades South = new(0, 0, 12, 0), EastWest = new(0, 6, 0, 6);
    private readonly List<string> rows = [];
    private readonly List<string> outside = [];
    private int inRange;

    /// <summary>
    /// Known misses, named so that a change either way shows. 195: its peak falls into an hour of still air, where the
    /// film outside is weakest. 640: the implicit step of an hour underrates the morning ramp.
    /// </summary>
    private static readonly string[] KnownOutside = ["640 heating MWh", "640 peak heating kW", "195 peak heating kW"];

    [SharedFact(Weather)]
    public void All_but_three_values_of_the_core_cases_lie_in_the_range_of_the_reference_programs()
    {
        Case("600", EnvelopeCases.Box(windows: South), 0.5, 200, 20, 27, [3.993, 4.504, 5.432, 6.162, 3.020, 3.359, 5.422, 6.481]);
        Case("620", EnvelopeCases.Box(windows: EastWest), 0.5, 200, 20, 27, [4.094, 4.719, 3.841, 4.404, 3.038, 3.385, 3.955, 4.797]);
        Case("640", EnvelopeCases.Box(windows: South), 0.5, 200, double.NaN, 27, [2.403, 2.682, 5.237, 5.893, 4.039, 4.658, 5.365, 6.429]);
        Case("900", EnvelopeCases.Box(heavy: true, South), 0.5, 200, 20, 27, [1.379, 1.814, 2.267, 2.714, 2.443, 2.778, 2.556, 3.376]);
        Case("195", EnvelopeCases.Box(absorptance: 0.1, emissivity: 0.1), 0, 0, 20, 20, [3.951, 4.217, 0.592, 0.712, 1.790699, 1.802, 0.944, 1.118]);
        Floating("600FF", EnvelopeCases.Box(windows: South), [62.4, 68.4, -13.8, -9.9, 24.3, 26.1]);
        Floating("900FF", EnvelopeCases.Box(heavy: true, South), [43.3, 46.0, 0.6, 2.2, 24.5, 25.7]);

        string table = string.Join(Environment.NewLine, rows);
        output.WriteLine(table);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"in range: {inRange} of {inRange + outside.Count}"));
        Assert.True(KnownOutside.SequenceEqual(outside), "out of range: " + string.Join(", ", outside) + Environment.NewLine + table);
    }

    /// <summary>Why case 640 misses: the same equations in steps of five minutes, the setpoint climbing step by step, are in range.</summary>
    [SharedFact(Weather)]
    public void With_steps_of_five_minutes_the_setback_case_lies_in_range()
    {
        const int steps = 12;
        Zone zone = EnvelopeCases.Box(windows: South);
        ZoneInputs sun = Sun(zone);
        Outdoors outdoors = Denver.Value.Outdoors;
        DenseZone dense = new(zone, 20, 3600.0 / steps);
        double airChange = 0.5 * 129.6 / 3600 * EnvelopeCases.AirJPerM3K, heatingKwh = 0, coolingKwh = 0, peakKw = 0;
        for (int h = -240; h < 8760; h++)
        {
            int hour = (h + 8760) % 8760, clock = hour % 24;
            double heatKwh = 0, coolKwh = 0;
            for (int s = 0; s < steps; s++)
            {
                double setpoint = clock is >= 23 or < 7 ? 10 : clock == 7 ? 10 + 10.0 * (s + 1) / steps : 20;
                double heat = Math.Max(0, dense.HeatToReach(setpoint, outdoors, sun, hour, airChange, 80, 120));
                double cooling = Math.Max(0, -dense.HeatToReach(27, outdoors, sun, hour, airChange, 80, 120));
                dense.Step(outdoors, sun, hour, airChange, 80 + heat - cooling, 120);
                heatKwh += heat / 1000 / steps;
                coolKwh += cooling / 1000 / steps;
            }
            heatingKwh += h >= 0 ? heatKwh : 0;
            coolingKwh += h >= 0 ? coolKwh : 0;
            peakKw = h >= 0 ? Math.Max(peakKw, heatKwh) : peakKw;
        }
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"heating {heatingKwh:0} kWh, cooling {coolingKwh:0} kWh, peak {peakKw:0.000} kW"));
        Assert.InRange(heatingKwh, 2403, 2682);
        Assert.InRange(coolingKwh, 5237, 5893);
        Assert.InRange(peakKw, 4.039, 4.658);
    }

    private static readonly Lazy<(WeatherYear Weather, SkyYear Sky, Outdoors Outdoors)> Denver = new(() =>
    {
        WeatherYear weather = WeatherFile.Read(SharedFactAttribute.Path(Weather));
        SunYear sun = SunYear.Of(weather.LatitudeDeg, weather.LongitudeDeg, weather.ElevationM, weather.UtcOffsetHours, weather.SunOffsetHours);
        Outdoors outdoors = Outdoors.From(weather.DryBulbC, weather.SkyTemperatureC, weather.WindSpeedMPerSecond, 1.35);
        return (weather, SkyYear.Of(weather, sun), outdoors);
    });

    private static ZoneInputs Sun(Zone zone)
    {
        (double[] transmitted, double[] outer, double[] inner) = EnvelopeCases.Clear.Tables();
        PlaneSun On(Engine.Climate.Plane plane)
        {
            PlaneYear year = Denver.Value.Sky.OnPlane(plane, 0.2, transmitted, outer, inner);
            return new(year.BeamWPerM2, year.SkyDiffuseWPerM2, year.GroundWPerM2)
            {
                BeamTransmittedWPerM2 = year.ResponseBeamWPerM2[0],
                BeamOuterPaneWPerM2 = year.ResponseBeamWPerM2[1],
                BeamInnerPaneWPerM2 = year.ResponseBeamWPerM2[2],
            };
        }
        return ZoneInputs.From(zone, new(On(Engine.Climate.Plane.Horizontal), On(new(90, 0)), On(new(90, 90)), On(new(90, 180)), On(new(90, 270))));
    }

    private static List<ZoneHour> Run(Zone zone, double airChanges, double gainsW, double heatC, double coolC, double capacityW)
    {
        ZoneBank bank = new([zone], [Sun(zone)], Denver.Value.Outdoors);
        bank.AirChangeWPerK[0] = airChanges * 129.6 / 3600 * EnvelopeCases.AirJPerM3K;
        bank.ConvectiveGainW[0] = 0.4 * gainsW;
        bank.RadiantGainW[0] = 0.6 * gainsW;
        bank.CoolingSetpointC[0] = coolC;
        bank.HeatingCapacityW[0] = bank.CoolingCapacityW[0] = capacityW;
        List<ZoneHour> year = [];
        for (int h = -1000; h < 8760; h++)
        {
            int hour = (h + 8760) % 8760, clock = hour % 24;
            // Case 640: 10 C from 23 to 7, a linear ramp to 20 C in the hour from 7 (its mean), 20 C from 8 to 23.
            bank.HeatingSetpointC[0] = double.IsNaN(heatC) ? (clock is >= 23 or < 7 ? 10 : clock == 7 ? 15 : 20) : heatC;
            bank.Step(hour);
            if (h >= 0)
            {
                year.Add(bank[0]);
            }
        }
        return year;
    }

    private void Case(string name, Zone zone, double airChanges, double gainsW, double heatC, double coolC, double[] ranges)
    {
        List<ZoneHour> year = Run(zone, airChanges, gainsW, heatC, coolC, 1e6);
        Row(name + " heating MWh", year.Sum(h => h.HeatingKwh) / 1000, ranges[0], ranges[1]);
        Row(name + " cooling MWh", year.Sum(h => h.CoolingKwh) / 1000, ranges[2], ranges[3]);
        Row(name + " peak heating kW", year.Max(h => h.HeatingKwh), ranges[4], ranges[5]);
        Row(name + " peak cooling kW", year.Max(h => h.CoolingKwh), ranges[6], ranges[7]);
    }

    private void Floating(string name, Zone zone, double[] ranges)
    {
        List<ZoneHour> year = Run(zone, 0.5, 200, 20, 27, 0);
        Row(name + " max C", year.Max(h => h.AirC), ranges[0], ranges[1]);
        Row(name + " min C", year.Min(h => h.AirC), ranges[2], ranges[3]);
        Row(name + " mean C", year.Average(h => h.AirC), ranges[4], ranges[5]);
    }

    private void Row(string name, double value, double low, double high)
    {
        bool inside = value >= low && value <= high;
        inRange += inside ? 1 : 0;
        if (!inside)
        {
            outside.Add(name);
        }
        rows.Add(string.Create(CultureInfo.InvariantCulture, $"{name,-22} {value,8:0.000}  {low,8:0.000} to {high,8:0.000}  {(inside ? "in" : "OUT")}"));
    }
}
