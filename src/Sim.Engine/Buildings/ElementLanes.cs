using System.Runtime.CompilerServices;
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

    /// <summary>This hour's film of an element that faces wind and sky; gives the pivot of its outermost node.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector256<double> Expose(in NodeLanes outer, Vector256<double> airC, Vector256<double> skyC, Vector256<double> forced)
    {
        Vector256<double> zero = Vector256.Create(OutsideFilm.ZeroCInK), surfaceC = outer.T, surfaceK = surfaceC + zero;
        Vector256<double> convection = OutsideFilm.Convection(surfaceC - airC, Warm2, Cold2, Rough2 * forced);
        Vector256<double> toSky = ToSky * OutsideFilm.LongWave(surfaceK, skyC + zero);
        Vector256<double> toAir = ToAir * OutsideFilm.LongWave(surfaceK, airC + zero);
        Vector256<double> radiant = toSky + toAir;
        Film = convection + radiant;
        FilmPull = Vector256.MultiplyAddEstimate(convection, airC, Vector256.MultiplyAddEstimate(toSky, skyC, toAir * airC));
        // The convective film comes last out of its chain of operations: everything else is summed before it.
        return convection + (OuterPivot + radiant);
    }

    /// <summary>Eliminates an element's nodes from the inside to the outermost one, whose pivot alone varies with the film.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Condense(
        ref NodeLanes nodes, Vector256<double> sunInside, Vector256<double> pull, Vector256<double> inverse)
    {
        ref NodeLanes node = ref Unsafe.Add(ref nodes, First);
        ref NodeLanes outer = ref Unsafe.Add(ref nodes, Outer);
        Vector256<double> carried = Vector256.MultiplyAddEstimate(node.Storing, node.T, sunInside);
        node.Carried = carried;
        Vector256<double> inside = node.ByRoom * carried;
        for (node = ref Unsafe.Add(ref node, 1); Unsafe.IsAddressLessThan(ref node, ref outer); node = ref Unsafe.Add(ref node, 1))
        {
            carried = Vector256.MultiplyAddEstimate(node.Forward, carried, node.Storing * node.T);
            node.Carried = carried;
            inside = Vector256.MultiplyAddEstimate(node.ByRoom, carried, inside);
        }
        carried = Vector256.MultiplyAddEstimate(outer.Storing, outer.T, outer.Forward * carried) + pull;
        OuterFree = carried * inverse;
        OuterByPull = OuterByRoom * inverse;
        // The inverse comes last: all else is multiplied before it is there.
        InsideFree = Vector256.MultiplyAddEstimate(OuterByRoom * carried, inverse, inside);
        InsideByPull = Vector256.MultiplyAddEstimate(OuterByRoom * OuterByRoom, inverse, RoomByRoom);
    }

    /// <summary>Sets all nodes from the room's temperatures, and adds the element's loss in W and its heat in kWh.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Advance(
        ref NodeLanes nodes, Vector256<double> airT, Vector256<double> meanRadiantT, Vector256<double> radiant,
        ref Vector256<double> lost, ref Vector256<double> stored)
    {
        Vector256<double> pull = Vector256.MultiplyAddEstimate(Convective, airT, radiant * meanRadiantT);
        ref NodeLanes node = ref Unsafe.Add(ref nodes, Outer);
        ref NodeLanes inner = ref Unsafe.Add(ref nodes, First);
        Vector256<double> t = Vector256.MultiplyAddEstimate(OuterByPull, pull, OuterFree);
        node.T = t;
        stored = Vector256.MultiplyAddEstimate(node.HeatKwhPerK, t, stored);
        lost = Vector256.MultiplyAddEstimate(AreaM2, Film * t - FilmPull, lost);
        while (Unsafe.IsAddressGreaterThan(ref node, ref inner))
        {
            node = ref Unsafe.Subtract(ref node, 1);
            t = Vector256.MultiplyAddEstimate(node.ByOuter, t,
                Vector256.MultiplyAddEstimate(node.Inverse, node.Carried, node.ByRoom * pull));
            node.T = t;
            stored = Vector256.MultiplyAddEstimate(node.HeatKwhPerK, t, stored);
        }
    }
}
