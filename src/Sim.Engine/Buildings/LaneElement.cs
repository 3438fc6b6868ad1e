namespace Sim.Engine.Buildings;

/// <summary>One element of one zone, before it is laid into the lanes.</summary>
internal readonly record struct LaneElement(
    NodeChain Chain, double AreaM2, double Convective, double Radiant, double SunInside, double SunOutside,
    double Warm, double Cold, double Rough, double ToSky, double ToAir, double Film,
    double NaturalWarm = 0, double NaturalCold = 0, double LeastFilm = 0,
    double ScatterInside = 0, double ScatterOutside = 0, double SideShare = 0, bool IsNatural = false, bool IsLaminar = false);
