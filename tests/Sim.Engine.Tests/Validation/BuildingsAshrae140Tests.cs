using System.Globalization;
using Sim.Engine.Buildings;
using Sim.Engine.Climate;
using Sim.Engine.Tests.Buildings;
using Xunit.Abstractions;

namespace Sim.Engine.Tests.Validation;

/// <summary>ASHRAE 140-2020 case 640 by another solver. All cases are in docs/validation.md, by <see cref="ValidationPage"/>.</summary>
[Trait("Category", "Validation")]
public sealed class BuildingsAshrae140Tests(ITestOutputHelper output)
{
    private const string Weather = "weather/USA_CO_Denver_725650_TMY3_ASHRAE140.epw";
    private static readonly Facades South = new(0, 0, 12, 0);

    /// <summary>Why hours of setbacks are stepped finely: the same equations in steps of five minutes all year, the setpoint climbing step by step, are in range.</summary>
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
}
