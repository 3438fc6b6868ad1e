using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Sim.Engine.Buildings;

/// <summary>One element (wall, roof, window, floor, partitions) in four zones: its constants, and its condensed response of this hour.</summary>
internal struct ElementLanes
{
    // What every hour takes comes first, then what it takes of elements in the weather, and what few zones have comes last: so an
    // hour touches as few lines of memory as can be.

    /// <summary>First node, the inside surface, and the outermost one: bytes from the first node of all elements.</summary>
    public nint First, Outer;

    public Vector256<double> AreaM2;

    /// <summary>Convective film inside, W/m2K, of this hour.</summary>
    public Vector256<double> Convective;

    /// <summary>Pull of the outermost node by the room and the square of that; the inside surface's own pull by the room.</summary>
    public Vector256<double> OuterByRoom, OuterByRoom2, RoomByRoom;

    /// <summary>Inverse of the outermost pivot of an element whose film never changes (floor, partitions).</summary>
    public Vector256<double> ConstantInverse;

    /// <summary>Area times convective and radiant film, W/K.</summary>
    public Vector256<double> AreaConvective, AreaRadiant;

    /// <summary>Transmitted sun that this element absorbs inside, per W transmitted, 1/m2; and this hour's light of sky and ground, where it is kept apart, W/m2.</summary>
    public Vector256<double> SunInside, ScatteredInside;

    /// <summary>This hour: outermost node = OuterFree + OuterByPull g; inside surface = InsideFree + InsideByPull g.</summary>
    public Vector256<double> OuterFree, OuterByPull, InsideFree, InsideByPull;

    /// <summary>This hour's film and its temperature-weighted sum, W/m2K and W/m2.</summary>
    public Vector256<double> Film, FilmPull;

    /// <summary>Area times the products of the films, as they enter the 2x2 system.</summary>
    public Vector256<double> MinusConvective2, AreaBoth, MinusRadiant2;

    /// <summary>Pivot of the outermost node without its film.</summary>
    public Vector256<double> OuterPivot;

    /// <summary>Outside film: squares of the natural coefficients with the surface warmer and colder than the air, square of roughness.</summary>
    public Vector256<double> Warm2, Cold2, Rough2;

    /// <summary>Square of an outside film that the weather does not change; 0 for those it does.</summary>
    public Vector256<double> Steady2;

    /// <summary>Emissivity times Stefan-Boltzmann constant towards sky, and towards air and ground.</summary>
    public Vector256<double> ToSky, ToAir;

    /// <summary>As <see cref="SunInside"/> and <see cref="ScatteredInside"/>, of the outside.</summary>
    public Vector256<double> SunOutside, ScatteredOutside;

    /// <summary>Natural convection inside, W/m2K^(4/3), of a surface warmer and colder than the room's air, and the least film, W/m2K.</summary>
    public Vector256<double> NaturalWarm, NaturalCold, LeastFilm;

    /// <summary>Natural convection goes with the fourth root, not the third (glass): all bits set, or none.</summary>
    public Vector256<double> Laminar;

    /// <summary>Convective film inside that the nodes were eliminated with, W/m2K.</summary>
    public Vector256<double> Reference;

    /// <summary>Long-wave exchange inside, W/m2K: of this hour, the one that the nodes were eliminated with, per K3 of mean temperature, and what of it is constant.</summary>
    public Vector256<double> Radiant, ReferenceRadiant, RadiantPerK3, RadiantStill;

    /// <summary>Light of sky and ground, where it is kept apart, that this element absorbs inside and outside, per W, 1/m2.</summary>
    public Vector256<double> ScatterInside, ScatterOutside;

    /// <summary>What it takes of the sun that sides absorb, 1/m2.</summary>
    public Vector256<double> SideShare;

    /// <summary>This hour's film of an element that faces wind (the square of its forced film were it smooth) and sky; gives the pivot of its outermost node.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly Vector256<double> Expose(
        in NodeLanes outer, in SkyLanes sky, Vector256<double> forced, out Vector256<double> film, out Vector256<double> pull)
    {
        Vector256<double> surfaceC = outer.T, surfaceK = surfaceC + Vector256.Create(OutsideFilm.ZeroCInK), squaredK = surfaceK * surfaceK;
        Vector256<double> convection = OutsideFilm.Convection(surfaceC - sky.AirC, Warm2, Cold2, Vector256.MultiplyAddEstimate(Rough2, forced, Steady2));
        Vector256<double> toSky = ToSky * OutsideFilm.LongWave(surfaceK, squaredK, sky.SkyK, sky.SkySquaredK);
        Vector256<double> radiant = Vector256.MultiplyAddEstimate(ToAir, OutsideFilm.LongWave(surfaceK, squaredK, sky.AirK, sky.AirSquaredK), toSky);
        film = convection + radiant;
        pull = Vector256.MultiplyAddEstimate(toSky, sky.SkyAboveAirK, film * sky.AirC);
        // The convective film comes last out of its chain of operations: everything else is summed before it.
        return convection + (OuterPivot + radiant);
    }

    /// <summary>Eliminates an element's nodes from the inside to the outermost one, whose pivot alone varies with the film.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Condense(
        ref NodeLanes nodes, Vector256<double> sunInside, Vector256<double> pull, Vector256<double> inverse)
    {
        Vector256<double> carried = Carry(ref nodes, sunInside, pull, out Vector256<double> inside);
        // The inverse comes last: all else is multiplied before it is there.
        InsideFree = Vector256.MultiplyAddEstimate(OuterByRoom * carried, inverse, inside);
        InsideByPull = Vector256.MultiplyAddEstimate(OuterByRoom2, inverse, RoomByRoom);
        OuterFree = carried * inverse;
        OuterByPull = OuterByRoom * inverse;
    }

    /// <summary>The same where some lanes hold an element whose film never changes, and are worked out as such.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Condense(
        ref NodeLanes nodes, Vector256<double> sunInside, Vector256<double> pull, Vector256<double> inverse, Vector256<double> isHeld)
    {
        Vector256<double> carried = Carry(ref nodes, sunInside, pull, out Vector256<double> inside), byPull = OuterByRoom * inverse;
        InsideFree = Vector256.MultiplyAddEstimate(
            Vector256.ConditionalSelect(isHeld, byPull, OuterByRoom * carried), Vector256.ConditionalSelect(isHeld, carried, inverse), inside);
        InsideByPull = Vector256.MultiplyAddEstimate(OuterByRoom2, inverse, RoomByRoom);
        OuterFree = carried * inverse;
        OuterByPull = byPull;
    }

    /// <summary>The same of an element whose film never changes: how it answers to the room is known (<see cref="Hold"/>).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Condense(ref NodeLanes nodes, Vector256<double> sunInside, Vector256<double> pull)
    {
        Vector256<double> carried = Carry(ref nodes, sunInside, pull, out Vector256<double> inside);
        InsideFree = Vector256.MultiplyAddEstimate(OuterByPull, carried, inside);
        OuterFree = carried * ConstantInverse;
    }

    /// <summary>How an element answers to the room whose film never changes.</summary>
    public void Hold()
    {
        OuterByPull = OuterByRoom * ConstantInverse;
        InsideByPull = Vector256.MultiplyAddEstimate(OuterByRoom2, ConstantInverse, RoomByRoom);
    }

    /// <summary>Adds its part of the room's 2x2 system.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly void AddTo(ref Vector256<double> k11, ref Vector256<double> minusK12, ref Vector256<double> k22)
    {
        k11 = Vector256.MultiplyAddEstimate(MinusConvective2, InsideByPull, k11);
        minusK12 = Vector256.MultiplyAddEstimate(AreaBoth, InsideByPull, minusK12);
        k22 = Vector256.MultiplyAddEstimate(MinusRadiant2, InsideByPull, k22);
    }

    /// <summary>Adds its part of the right-hand side.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly void AddTo(ref Vector256<double> f1, ref Vector256<double> f2)
    {
        f1 = Vector256.MultiplyAddEstimate(AreaConvective, InsideFree, f1);
        f2 = Vector256.MultiplyAddEstimate(AreaRadiant, InsideFree, f2);
    }

    // The right-hand sides from the inside outwards: gives the outermost, and what the others bring to the inside surface.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly Vector256<double> Carry(ref NodeLanes nodes, Vector256<double> sunInside, Vector256<double> pull, out Vector256<double> inside)
    {
        ref NodeLanes node = ref Unsafe.AddByteOffset(ref nodes, First);
        ref NodeLanes outer = ref Unsafe.AddByteOffset(ref nodes, Outer);
        Vector256<double> carried = Vector256.MultiplyAddEstimate(node.Storing, node.T, sunInside);
        node.Carried = carried;
        inside = node.ByRoom * carried;
        for (node = ref Unsafe.Add(ref node, 1); Unsafe.IsAddressLessThan(ref node, ref outer); node = ref Unsafe.Add(ref node, 1))
        {
            carried = Vector256.MultiplyAddEstimate(node.Forward, carried, node.Storing * node.T);
            node.Carried = carried;
            inside = Vector256.MultiplyAddEstimate(node.ByRoom, carried, inside);
        }
        return Vector256.MultiplyAddEstimate(outer.Storing, outer.T, outer.Forward * carried) + pull;
    }

    /// <summary>
    /// Turns the element's response to the films that natural convection and long-wave exchange give this step by the temperatures of
    /// the one before. With d = h - h_reference the surface T_i = a + b g becomes T_i = (a + b g) / (1 + b d), g now with the new films:
    /// exact, and no pivot changes.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Convect(ref NodeLanes nodes, Vector256<double> airT, Vector256<double> meanRadiantT, bool isGlass)
    {
        Vector256<double> surface = Unsafe.AddByteOffset(ref nodes, First).T, excess = surface - airT;
        Vector256<double> natural = Vector256.ConditionalSelect(Vector256.GreaterThan(excess, Vector256<double>.Zero), NaturalWarm, NaturalCold);
        Vector256<double> least = Vector256.MaxNative(Vector256.Abs(excess), Vector256.Create(1e-12)), root = OutsideFilm.CubeRoot(least);
        if (isGlass)
        {
            root = Vector256.ConditionalSelect(Laminar, Vector256.Sqrt(Vector256.Sqrt(least)), root);
        }
        Vector256<double> film = Vector256.MaxNative(LeastFilm, natural * root), area = AreaM2 * film;
        Vector256<double> kelvin = Vector256.MultiplyAddEstimate(Vector256.Create(0.5), surface + meanRadiantT, Vector256.Create(OutsideFilm.ZeroCInK));
        Vector256<double> radiant = Vector256.MultiplyAddEstimate(RadiantPerK3, kelvin * kelvin * kelvin, RadiantStill);
        Vector256<double> more = film - Reference + (radiant - ReferenceRadiant);
        Vector256<double> share = Vector256<double>.One / Vector256.MultiplyAddEstimate(InsideByPull, more, Vector256<double>.One);
        InsideFree *= share;
        InsideByPull *= share;
        (Convective, Radiant) = (film, radiant);
        AreaConvective = area;
        AreaRadiant = AreaM2 * radiant;
        MinusConvective2 = -(area * film);
        AreaBoth = area * radiant;
        MinusRadiant2 = -(AreaRadiant * radiant);
    }

    /// <summary>Sets all nodes from the room's temperatures, and adds the element's loss in W and its heat in kWh.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Advance(
        ref NodeLanes nodes, Vector256<double> airT, Vector256<double> radiantPull, ref Vector256<double> lost, ref Vector256<double> stored)
    {
        Vector256<double> pull = Vector256.MultiplyAddEstimate(Convective, airT, radiantPull);
        Advance(ref nodes, pull, ref lost, ref stored);
    }

    /// <summary>The same where the films inside are not those that the nodes were eliminated with.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void AdvanceNatural(
        ref NodeLanes nodes, Vector256<double> airT, Vector256<double> meanRadiantT, ref Vector256<double> lost, ref Vector256<double> stored)
    {
        Vector256<double> pull = Vector256.MultiplyAddEstimate(Convective, airT, Radiant * meanRadiantT);
        Vector256<double> surface = Vector256.MultiplyAddEstimate(InsideByPull, pull, InsideFree);
        Advance(ref nodes, pull - (Convective - Reference + (Radiant - ReferenceRadiant)) * surface, ref lost, ref stored);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Advance(ref NodeLanes nodes, Vector256<double> pull, ref Vector256<double> lost, ref Vector256<double> stored)
    {
        lost = Vector256.MultiplyAddEstimate(AreaM2, Advance(ref nodes, pull, out Vector256<double> held), lost);
        stored += held;
    }

    /// <summary>Sets all nodes from the room's pull; gives what the element loses, W/m2, and the heat that it holds, kWh.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector256<double> Advance(ref NodeLanes nodes, Vector256<double> pull, out Vector256<double> held)
    {
        ref NodeLanes node = ref Unsafe.AddByteOffset(ref nodes, Outer);
        ref NodeLanes inner = ref Unsafe.AddByteOffset(ref nodes, First);
        Vector256<double> t = Vector256.MultiplyAddEstimate(OuterByPull, pull, OuterFree);
        node.T = t;
        Vector256<double> lost = Film * t - FilmPull;
        // Its own heat first: one sum through the nodes of all elements would be waited for.
        held = node.HeatKwhPerK * t;
        while (Unsafe.IsAddressGreaterThan(ref node, ref inner))
        {
            node = ref Unsafe.Subtract(ref node, 1);
            t = Vector256.MultiplyAddEstimate(node.ByOuter, t,
                Vector256.MultiplyAddEstimate(node.Inverse, node.Carried, node.ByRoom * pull));
            node.T = t;
            held = Vector256.MultiplyAddEstimate(node.HeatKwhPerK, t, held);
        }
        return lost;
    }
}
