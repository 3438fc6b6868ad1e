using System.Runtime.Intrinsics;

namespace Sim.Engine.Buildings;

/// <summary>One element (wall, roof, window, floor, partitions) in four zones: its constants, and its condensed response of this hour.</summary>
internal struct ElementLanes
{
    /// <summary>First node, the inside surface.</summary>
    public int First;

    /// <summary>Outermost node.</summary>
    public int Outer;

    public Vector256<double> AreaM2;

    /// <summary>Convective film inside, W/m2K.</summary>
    public Vector256<double> Convective;

    /// <summary>Area times convective and radiant film, W/K.</summary>
    public Vector256<double> AreaConvective, AreaRadiant;

    /// <summary>Area times the products of the films, as they enter the 2x2 system.</summary>
    public Vector256<double> MinusConvective2, AreaBoth, MinusRadiant2;

    /// <summary>Pivot of the outermost node without its film; its pull by the room; the inside surface's own pull by the room.</summary>
    public Vector256<double> OuterPivot, OuterByRoom, RoomByRoom;

    /// <summary>Inverse of the outermost pivot of an element whose film never changes (floor, partitions).</summary>
    public Vector256<double> ConstantInverse;

    /// <summary>Transmitted sun that this element absorbs inside and outside, per W transmitted, 1/m2.</summary>
    public Vector256<double> SunInside, SunOutside;

    /// <summary>Outside film: squares of the natural coefficients with the surface warmer and colder than the air, square of roughness.</summary>
    public Vector256<double> Warm2, Cold2, Rough2;

    /// <summary>Emissivity times Stefan-Boltzmann constant towards sky, and towards air and ground.</summary>
    public Vector256<double> ToSky, ToAir;

    /// <summary>This hour's film and its temperature-weighted sum, W/m2K and W/m2.</summary>
    public Vector256<double> Film, FilmPull;

    /// <summary>This hour: outermost node = OuterFree + OuterByPull g; inside surface = InsideFree + InsideByPull g.</summary>
    public Vector256<double> OuterFree, OuterByPull, InsideFree, InsideByPull;
}
