using MathNet.Numerics.LinearAlgebra;
using Sim.Engine.Buildings;

namespace Sim.Engine.Tests.Buildings;

/// <summary>The same room as one dense linear system written straight from the balance of every node, without any elimination.</summary>
internal sealed class DenseZone
{
    private readonly Zone zone;
    private readonly LaneElement[] parts;
    private readonly int[] first;
    private readonly double stepSeconds;
    private double[] t;

    public DenseZone(Zone zone, double startC, double stepSeconds = 3600)
    {
        this.stepSeconds = stepSeconds;
        this.zone = zone;
        parts = ZoneElements.Of(zone);
        first = new int[parts.Length];
        int n = 2;
        for (int i = 0; i < parts.Length; i++)
        {
            first[i] = n;
            n += parts[i].Chain.Count;
        }
        t = new double[n];
        Array.Fill(t, startC);
    }

    public double AirC => t[0];

    /// <summary>Advances by one step.</summary>
    public void Step(Outdoors weather, ZoneInputs sun, int hour, double airChange, double convective, double radiant)
        => t = Solve(weather, sun, hour, airChange, convective, radiant);

    /// <summary>Convective heat in W that brings the air to a temperature at the end of the step.</summary>
    public double HeatToReach(double airC, Outdoors weather, ZoneInputs sun, int hour, double airChange, double convective, double radiant)
    {
        double free = Solve(weather, sun, hour, airChange, convective, radiant)[0];
        return (airC - free) / (Solve(weather, sun, hour, airChange, convective + 1000, radiant)[0] - free) * 1000;
    }

    private double[] Solve(Outdoors weather, ZoneInputs sun, int hour, double airChange, double convective, double radiant)
    {
        Matrix<double> a = Matrix<double>.Build.Dense(t.Length, t.Length);
        Vector<double> b = Vector<double>.Build.Dense(t.Length);
        double outC = weather.AirC[hour], storing = zone.AirCapacityJPerK / stepSeconds;
        a[0, 0] = storing + airChange;
        b[0] = storing * t[0] + airChange * outC + convective;
        b[1] = radiant;
        double[] absorbed = [sun.WallWPerM2(hour), sun.RoofWPerM2(hour), sun.Values[hour * 5 + 3], 0, 0, 0];
        double side = sun.OnSidesW(hour), beam = sun.TransmittedW(hour) - sun.ScatteredW(hour) - side;
        for (int i = 0; i < parts.Length; i++)
        {
            LaneElement p = parts[i];
            int inside = first[i], outside = first[i] + p.Chain.Count - 1;
            Link(a, 0, inside, p.AreaM2 * Convection(p, t[inside] - t[0]));
            Link(a, 1, inside, p.AreaM2 * p.Radiant * (p.IsNatural ? Math.Pow(((t[inside] + t[1]) / 2 + 273.15) / 293.15, 3) : 1));
            double scale = p.AreaM2 > 0 ? p.AreaM2 : 1;
            for (int k = 0; k < p.Chain.Count; k++)
            {
                double mass = scale * p.Chain.CapacityJPerM2K[k] / stepSeconds;
                a[inside + k, inside + k] += mass;
                b[inside + k] += mass * t[inside + k];
                if (k < p.Chain.Count - 1)
                {
                    Link(a, inside + k, inside + k + 1, scale * Conductance(i, k, p));
                }
            }
            (double film, double pull) = Film(i, t[outside], weather, sun, hour);
            a[outside, outside] += scale * film;
            b[outside] += scale * (pull + absorbed[i]) + p.SunOutside * beam + p.ScatterOutside * sun.ScatteredW(hour);
            b[inside] += p.SideShare * side + p.SunInside * beam + p.ScatterInside * sun.ScatteredW(hour) + (i == ZoneElements.Window ? scale * sun.Values[hour * 5 + 4] : 0);
            if (p.AreaM2 <= 0)
            {
                a[inside, inside] += 1;
            }
        }
        return [.. a.Solve(b)];
    }

    private (double Film, double Pull) Film(int slot, double surfaceC, Outdoors weather, ZoneInputs sun, int hour)
    {
        LaneElement p = parts[slot];
        double outC = weather.AirC[hour];
        if (slot >= ZoneElements.Floor)
        {
            return (p.Film, p.Film * outC);
        }
        if (zone.OutsideFilms is CombinedOutsideFilms)
        {
            return (p.Film, p.Film * outC);
        }
        double[] forced = slot switch
        {
            ZoneElements.Wall => sun.Wind?.WallsSquared,
            ZoneElements.Window => sun.Wind?.WindowsSquared,
            _ => null,
        } ?? weather.ForcedSquared;
        double excess = surfaceC - outC, natural = (excess > 0 ? p.Warm : p.Cold) * Math.Cbrt(Math.Abs(excess));
        double convection = Math.Sqrt(natural * natural + p.Rough * p.Rough * forced[hour]);
        double k = surfaceC + 273.15, sky = weather.SkyC[hour] + 273.15, air = outC + 273.15;
        double toSky = p.ToSky * (k * k + sky * sky) * (k + sky), toAir = p.ToAir * (k * k + air * air) * (k + air);
        return (convection + toSky + toAir, (convection + toAir) * outC + toSky * weather.SkyC[hour]);
    }

    private static double Convection(in LaneElement p, double excessK)
        => Math.Max(p.LeastFilm, (excessK > 0 ? p.NaturalWarm : p.NaturalCold) * (p.IsLaminar ? Math.Pow(Math.Abs(excessK), 0.25) : Math.Cbrt(Math.Abs(excessK))));

    private double Conductance(int slot, int node, in LaneElement p)
    {
        if (slot != ZoneElements.Window || zone.Glazing?.Gap is not { } gap)
        {
            return p.Chain.ConductanceWPerM2K[node];
        }
        double kelvin = (t[first[slot]] + t[first[slot] + 1]) / 2 + 273.15;
        return 1 / (1 / (gap.StillWPerM2K + gap.PerK * kelvin + gap.RadiantPerK3 * Math.Pow(kelvin, 3)) + gap.GlassM2KPerW);
    }

    private static void Link(Matrix<double> a, int i, int j, double conductance)
    {
        a[i, i] += conductance;
        a[j, j] += conductance;
        a[i, j] -= conductance;
        a[j, i] -= conductance;
    }
}
