using Sim.Engine.Buildings;
using Sim.Engine.Climate;
using Sim.Engine.Electricity;
using Sim.Engine.Heat;
using Sim.Engine.Time;

namespace Sim.Engine.Simulation;

/// <summary>
/// One weather year of a place with everything that follows from it alone, worked out once and shared by all
/// variations and threads: sun on planes, solar power per kW, sun on and through shells, mains-water temperature.
/// </summary>
public sealed class YearClimate
{
    private readonly SkyYear sky;
    private readonly double albedoFraction;
    private readonly bool isSouthern;
    private readonly Lazy<ComfortWeather> comfort;
    // Bounded: a sweep of tilts or windows must not keep a column of each.
    private readonly Recent<PvArray, double[]> solar = new(16);
    private readonly Recent<(Shell, Glazing?, Facades), ZoneInputs> shells = new(32);
    private readonly Recent<SolarThermal, double[]> collected = new(8);

    internal YearClimate(WeatherYear weather, SunYear sun, double[] sunElevationDeg, ClimateInputs inputs)
    {
        Weather = weather;
        Snow = SnowCover.Of(weather, inputs.SnowBelowC);
        sky = SkyYear.Of(weather, sun, inputs.SkyModel, Snow, inputs.SnowAlbedoFraction);
        albedoFraction = inputs.AlbedoFraction;
        isSouthern = Hemisphere.IsSouthern(sun.LatitudeDeg);
        Outdoors = weather.IsOfMeans
            ? Outdoors.From(weather.DryBulbC, weather.SkyTemperatureC, weather.WindSpeedMPerSecond)
            : Outdoors.FromReadings(weather.DryBulbC, weather.SkyTemperatureC, weather.WindSpeedMPerSecond);
        MainsC = BurchChristensen2007.Year(inputs.MainsWater, WeatherYear.MonthlyMeans(weather.DryBulbC), isSouthern);
        SunElevationDeg = sunElevationDeg;
        comfort = new(() => ComfortWeather.Of(weather));
    }

    /// <summary>The weather.</summary>
    public WeatherYear Weather { get; }

    /// <summary>Its snow.</summary>
    internal SnowCover Snow { get; }

    /// <summary>What all zones feel.</summary>
    public Outdoors Outdoors { get; }

    /// <summary>What comfort is judged by.</summary>
    internal ComfortWeather Comfort => comfort.Value;

    /// <summary>Temperature of mains water on each of 365 days, C.</summary>
    public double[] MainsC { get; }

    /// <summary>Sun above (or below) the horizon in the middle of each hour, degrees.</summary>
    public double[] SunElevationDeg { get; }

    /// <summary>Alternating current of new modules by the hour, kWh per kW of peak power.</summary>
    public double[] SolarKwhPerKw(PvArray array)
    {
        // Peak power and ageing scale the column; they are no part of it.
        PvArray key = array with { PeakKw = 0, DegradationFraction = 0 };
        return solar.Get(key, SolarColumn);
    }

    /// <summary>Sun on and through a zone by the hour; shells that meet the sun alike share one.</summary>
    public ZoneInputs SunOn(Shell shell, Zone zone)
    {
        Shell key = shell with { Walls = "", Roof = "", Floor = "", InfiltrationPerHour = 0, ThermalBridgesFraction = 0, FurnishingsKjPerM2K = 0, FloorOn = default, InsideEmissivityFraction = 0, OutsideEmissivityFraction = 0, FineSteps = false };
        // A neighbour behind a wall takes that wall out of the sun, though the shell does not name it.
        return shells.Get((key, zone.Glazing, zone.WallM2), _ => ZoneInputs.From(
            zone, SunOnFacades(shell.OrientationDeg, zone.Glazing, shell.Shading?.Projections, shell.InsideLight == InsideLight.ByOrigin ? SunInRoom.Of(shell) : null),
            shell.Shading, Weather.DryBulbC,
            Weather.WindDirectionDeg is { } from ? WindOnFacades.Of(zone, shell.OrientationDeg, Weather.WindSpeedMPerSecond, from) : null, isSouthern));
    }

    /// <summary>Sun on collectors by the hour after their response to its angle, W/m2.</summary>
    public double[] SunOnCollectors(SolarThermal collectors)
    {
        SolarThermal key = new()
        {
            TiltDeg = collectors.TiltDeg,
            AzimuthDeg = collectors.AzimuthDeg,
            B0Fraction = collectors.B0Fraction,
            DiffuseFraction = collectors.DiffuseFraction,
        };
        return collected.Get(key, CollectorColumn);
    }

    private double[] CollectorColumn(SolarThermal collectors)
    {
        const int samples = 91;
        PlaneYear plane = sky.OnPlane(new Plane(collectors.TiltDeg, collectors.AzimuthDeg ?? Hemisphere.TowardsEquatorDeg(isSouthern)), albedoFraction, SolarCollectors.Response(collectors, samples));
        var column = new double[SunYear.Hours];
        for (int h = 0; h < column.Length; h++)
        {
            column[h] = plane.ResponseBeamWPerM2[0][h] + collectors.DiffuseFraction * (plane.SkyDiffuseWPerM2[h] + plane.GroundWPerM2[h]);
        }
        return column;
    }

    private double[] SolarColumn(PvArray array)
    {
        const int samples = 91;
        PlaneYear plane = sky.OnPlane(new Plane(array.TiltDeg, array.AzimuthDeg ?? Hemisphere.TowardsEquatorDeg(isSouthern)), albedoFraction, IncidenceAngle.Response(array, samples));
        var column = new double[SunYear.Hours];
        PvWatts.WriteKwhPerKwPeak(array, plane.ResponseBeamWPerM2[0], plane.SkyDiffuseWPerM2, plane.GroundWPerM2,
            Weather.DryBulbC, Weather.WindSpeedMPerSecond, column, array.SnowLosses ? SnowOn(array, plane) : []);
        return column;
    }

    private double[] SnowOn(PvArray array, PlaneYear plane) => SnowOnModules.LostFraction(
        array.TiltDeg, [.. Enumerable.Range(0, SunYear.Hours).Select(plane.TotalWPerM2)], Weather.DryBulbC, Snow.FallMm, Snow.LyingMm);

    internal FacadeSun SunOnFacades(double orientationDeg, Glazing? glazing, Projections? projections, SunInRoom? room = null)
    {
        (double sky, double ground) = projections is null ? (1, 1) : Projections.Diffuse(projections);
        PlaneSun Facade(double azimuthDeg)
        {
            Plane plane = new(90, (azimuthDeg + orientationDeg + 360) % 360);
            PlaneSun bare = SunOnPlane(plane, glazing, projections);
            if (glazing is not null && room is not null && room.WindowM2[(int)azimuthDeg / 90] > 0)
            {
                bare = InRoom(bare, plane, glazing, projections, room, (int)azimuthDeg / 90);
            }
            return projections is null ? bare : bare.Behind(sky, ground);
        }
        return new FacadeSun(SunOnPlane(Plane.Horizontal, null, null), Facade(0), Facade(90), Facade(180), Facade(270));
    }

    // Weighted by where it falls as the beam outside is by what shades it: position by position of the sun.
    private PlaneSun InRoom(PlaneSun sun, Plane plane, Glazing glazing, Projections? projections, SunInRoom room, int facade)
    {
        double[] transmitted = glazing.Tables().Transmitted;
        double Lit(double outwards, double right, double up) => projections is null ? 1 : Projections.SunlitFraction(projections, outwards, right, up);
        double[] Where(Func<double, double, double, double> share) => sky.OnPlane(plane, albedoFraction, share, transmitted).ResponseBeamWPerM2[0];
        return sun with
        {
            BeamOnFloorWPerM2 = Where((outwards, right, up) => Lit(outwards, right, up) * room.First(facade, outwards, right, up).Floor),
            BeamOnGlassWPerM2 = Where((outwards, right, up) => Lit(outwards, right, up) * room.First(facade, outwards, right, up).Glass),
        };
    }

    private PlaneSun SunOnPlane(Plane plane, Glazing? glazing, Projections? projections)
    {
        if (glazing is null)
        {
            PlaneYear bare = sky.OnPlane(plane, albedoFraction);
            return new PlaneSun(bare.BeamWPerM2, bare.SkyDiffuseWPerM2, bare.GroundWPerM2);
        }
        (double[] transmitted, double[] outer, double[] inner) = glazing.Tables();
        PlaneYear year = projections is { } shade
            ? sky.OnPlane(plane, albedoFraction, (outwards, right, up) => Projections.SunlitFraction(shade, outwards, right, up), transmitted, outer, inner)
            : sky.OnPlane(plane, albedoFraction, transmitted, outer, inner);
        return new PlaneSun(year.BeamWPerM2, year.SkyDiffuseWPerM2, year.GroundWPerM2)
        {
            BeamTransmittedWPerM2 = year.ResponseBeamWPerM2[0],
            BeamOuterPaneWPerM2 = year.ResponseBeamWPerM2[1],
            BeamInnerPaneWPerM2 = year.ResponseBeamWPerM2[2],
        };
    }
}
