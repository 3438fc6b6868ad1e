using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using HourRows = Sim.Engine.Buildings.LaneInputs.HourRows;
using Rows = Sim.Engine.Buildings.LaneInputs.Rows;

namespace Sim.Engine.Buildings;

/// <summary>Four zones side by side in the lanes of vectors; eight in the twin that the build makes of it.</summary>
/// <remarks>
/// Zone balance with the two nodes T_air and T_mr: each element's inside surface is T_i = a + b (h_ci T_air + h_ri T_mr),
/// which leaves a symmetric 2x2 system. It is linear in heat, so the free temperature, its response to a watt and the
/// need to reach a setpoint are exact.
/// </remarks>
internal sealed partial class LaneGroup : TemperatureGroup
{
#if WIDE
    public const int Lanes = 8;
#else
    public const int Lanes = 4;
#endif

    private double[] weather;
    private double groundMeanC;
    private double[][] sun;
    private bool[] isLit;
    private readonly AlignedArray<NodeLanes> nodes;
    private readonly KeptLanes kept;
    private readonly AlignedArray<ElementLanes> elements = new(ZoneElements.Slots);
    private readonly int used;
    private readonly bool isNatural, isVarying;
    private double[][]? scattered, onSides;
    private (double[][] Walls, double[][] Windows)? wind;
    private readonly AlignedArray<GapLanes> gaps = new(1);
    private readonly AlignedArray<ZoneLanes> zones = new(1);

    private Vector256<double> sharedSun, capacityKwhPerK;

    private ref ZoneLanes Room => ref zones.First;

    private ref ElementLanes SharedWalls => ref elements.Span[ZoneElements.Shared];

    /// <summary>Lays zones into the lanes.</summary>
    public LaneGroup(Zone[] members, ZoneInputs[] inputs, Outdoors outdoors, double stepSeconds = 3600)
    {
        (weather, groundMeanC) = (outdoors.ByHour, outdoors.GroundMeanC);
        (sun, isLit) = ([.. inputs.Select(i => i.Values)], ZoneInputs.AnyLit(inputs));
        (scattered, onSides, wind) = (ZoneInputs.AllScattered(inputs), ZoneInputs.AllOnSides(inputs), ZoneInputs.AllWind(inputs));
        LaneElement[][] parts = [.. members.Select(ZoneElements.Of)];
        int[] lengths = [.. Enumerable.Range(0, ZoneElements.Slots).Select(s => parts.Max(p => p[s].Chain.Count))];
        nodes = new(lengths.Sum());
        kept = new(nodes.Length);
        used = parts.Any(p => p[ZoneElements.Shared].AreaM2 > 0) ? ZoneElements.Slots
            : parts.Any(p => p[ZoneElements.Mass].AreaM2 > 0) ? ZoneElements.Shared : ZoneElements.Mass;
        isVarying = members.Any(m => m.Glazing?.Gap is not null);
        isNatural = members.Any(m => m.InsideFilms is NaturalFilms);
        for (int slot = 0, first = 0; slot < ZoneElements.Slots; first += lengths[slot++])
        {
            ref ElementLanes element = ref elements.Span[slot];
            (element.First, element.Outer) = (first * NodeLanes.Bytes, (first + lengths[slot] - 1) * NodeLanes.Bytes);
            for (int lane = 0; lane < Lanes; lane++)
            {
                LaneLayout.Write(parts[lane][slot], ref element, nodes.Span.Slice(first, lengths[slot]), lane, stepSeconds);
            }
        }
        for (int lane = 0; lane < Lanes; lane++)
        {
            Room.Write(members[lane], parts[lane], lane, stepSeconds);
            gaps.First.Write(members[lane].Glazing, parts[lane][ZoneElements.Window], lane, stepSeconds);
        }
        Hold();
        capacityKwhPerK = Capacities();
    }

    /// <summary>Turns to another year's sun and weather; all temperatures stay.</summary>
    public override void Turn(ZoneInputs[] inputs, Outdoors to)
    {
        (weather, groundMeanC) = (to.ByHour, to.GroundMeanC);
        (sun, isLit) = ([.. inputs.Select(i => i.Values)], ZoneInputs.AnyLit(inputs));
        (scattered, onSides, wind) = (ZoneInputs.AllScattered(inputs), ZoneInputs.AllOnSides(inputs), ZoneInputs.AllWind(inputs));
    }

    /// <summary>Condenses all elements on this hour's weather and solves the free-floating room.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override void Ask(int hour, LaneInputs at, int lane)
    {
        ref ElementLanes wall = ref elements.First;
        ref ElementLanes roof = ref Unsafe.Add(ref wall, ZoneElements.Roof), window = ref Unsafe.Add(ref wall, ZoneElements.Window);
        ref ElementLanes floor = ref Unsafe.Add(ref wall, ZoneElements.Floor), mass = ref Unsafe.Add(ref wall, ZoneElements.Mass);
        ref NodeLanes n = ref nodes.First;
        // What few zones have comes first: over a call the compiler keeps no vector in a register.
        if (isVarying)
        {
            gaps.First.Vary(ref window, ref Unsafe.AddByteOffset(ref n, window.First), ref Unsafe.AddByteOffset(ref n, window.Outer));
        }
        if (scattered is not null)
        {
            Scatter(ref wall, hour);
        }
        Vector256<double> onWalls = default, onWindows = default;
        if (wind is not null)
        {
            (onWalls, onWindows) = (Light(wind.Value.Walls, hour), Light(wind.Value.Windows, hour));
        }
        ref double outdoors = ref At(weather, hour * Outdoors.PerHour);
        LookAhead.To(ref Unsafe.Add(ref outdoors, Outdoors.PerHour));
        var sky = new SkyLanes(ref outdoors);
        if (wind is null)
        {
            onWalls = onWindows = sky.Forced;
        }
        Vector256<double> wallPivot = wall.Expose(Unsafe.AddByteOffset(ref n, wall.Outer), sky, onWalls, out wall.Film, out wall.FilmPull);
        Vector256<double> roofPivot = roof.Expose(Unsafe.AddByteOffset(ref n, roof.Outer), sky, sky.Forced, out roof.Film, out roof.FilmPull);
        Vector256<double> windowPivot = window.Expose(Unsafe.AddByteOffset(ref n, window.Outer), sky, onWindows, out window.Film, out window.FilmPull);
        // The films take long: what does not wait for them comes in between.
        Vector256<double> through = Vector256<double>.Zero, inWall = wall.ScatteredInside, inRoof = roof.ScatteredInside;
        Vector256<double> inWindow = window.ScatteredInside, inFloor = floor.ScatteredInside, inMass = mass.ScatteredInside;
        Vector256<double> onWall = wall.FilmPull, onRoof = roof.FilmPull, onWindow = window.FilmPull + window.ScatteredOutside, solar = through;
        if (isLit[hour])
        {
            Sun(hour, out Vector256<double> wallSun, out Vector256<double> roofSun, out through, out Vector256<double> outerPane, out Vector256<double> innerPane);
            inWall = Vector256.MultiplyAddEstimate(through, wall.SunInside, inWall);
            inRoof = Vector256.MultiplyAddEstimate(through, roof.SunInside, inRoof);
            inWindow = Vector256.MultiplyAddEstimate(through, window.SunInside, innerPane + inWindow);
            inFloor = Vector256.MultiplyAddEstimate(through, floor.SunInside, inFloor);
            inMass = Vector256.MultiplyAddEstimate(through, mass.SunInside, inMass);
            onWall += wallSun;
            onRoof += roofSun;
            onWindow += Vector256.MultiplyAddEstimate(through, window.SunOutside, outerPane);
            solar = wall.AreaM2 * wallSun + roof.AreaM2 * roofSun + window.AreaM2 * (outerPane + innerPane) + through * Room.SunKept;
        }
        Room.SolarW = solar;
        floor.FilmPull = floor.Film * Room.Underfoot(Unsafe.Add(ref outdoors, 3), groundMeanC, sky.AirC);
        floor.Condense(ref n, inFloor, floor.FilmPull);
        if (used > ZoneElements.Mass)
        {
            mass.Condense(ref n, inMass, Vector256<double>.Zero);
        }
        if (used > ZoneElements.Shared)
        {
            ref ElementLanes shared = ref Unsafe.Add(ref wall, ZoneElements.Shared);
            sharedSun = Vector256.MultiplyAddEstimate(through, shared.SunInside, shared.ScatteredInside);
            shared.Condense(ref n, sharedSun, shared.FilmPull);
        }
        Vector256<double> one = Vector256<double>.One;
        ref ZoneLanes room = ref Room;
        wall.Condense(ref n, inWall, onWall, one / wallPivot);
        roof.Condense(ref n, inRoof, onRoof, one / roofPivot);
        window.Condense(ref n, inWindow, onWindow, one / windowPivot);
        if (scattered is not null)
        {
            room.SolarW = Vector256.MultiplyAddEstimate(Light(scattered, hour), room.ScatterKept, room.SolarW) + Light(onSides!, hour);
        }
        room.Outdoors = sky.AirC;
        if (isNatural)
        {
            Convect(ref wall, ref n);
        }
        Solve(ref wall, ref room, at, lane);
    }

    /// <summary>Sums the elements' responses into the 2x2 system of T_air and T_mr, those that are known first first.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private void Solve(ref ElementLanes e, ref ZoneLanes room, LaneInputs at, int lane)
    {
        // A method of its own, but one that gets no vectors: with all of this in one, the compiler passes vectors through memory.
        ref double told = ref at.HourLane(lane), kept = ref at.Lane(lane, out nuint row);
        Vector256<double> airChange = Vector256.LoadUnsafe(ref told, HourRows.AirChangeWPerK * row), toOutdoors = airChange + room.BridgesWPerK;
        Vector256<double> convective = Vector256.LoadUnsafe(ref told, HourRows.ConvectiveGainW * row), radiant = Vector256.LoadUnsafe(ref told, HourRows.RadiantGainW * row);
        room.AirChange = airChange;
        room.GainsW = convective + radiant;
        Vector256<double> k11 = room.Held11 + toOutdoors, minusK12 = room.MinusHeld12, k22 = room.Held22;
        Vector256<double> f1 = Vector256.MultiplyAddEstimate(room.AirStoring, room.AirT, Vector256.MultiplyAddEstimate(toOutdoors, room.Outdoors, convective));
        Vector256<double> f2 = radiant;
        if (used > ZoneElements.Shared)
        {
            Unsafe.Add(ref e, ZoneElements.Shared).AddTo(ref f1, ref f2);
        }
        if (used > ZoneElements.Mass)
        {
            Unsafe.Add(ref e, ZoneElements.Mass).AddTo(ref f1, ref f2);
        }
        Unsafe.Add(ref e, ZoneElements.Floor).AddTo(ref f1, ref f2);
        ref ElementLanes window = ref Unsafe.Add(ref e, ZoneElements.Window), roof = ref Unsafe.Add(ref e, ZoneElements.Roof);
        window.AddTo(ref k11, ref minusK12, ref k22);
        window.AddTo(ref f1, ref f2);
        roof.AddTo(ref k11, ref minusK12, ref k22);
        roof.AddTo(ref f1, ref f2);
        e.AddTo(ref k11, ref minusK12, ref k22);
        e.AddTo(ref f1, ref f2);
        room.Solve(k11, minusK12, k22, f1, f2, ref told, ref kept, row);
    }

    /// <summary>Advances all nodes with the heat and cooling granted.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override void Apply(LaneInputs at, int lane, ref double row, ComfortLimits limits, out ZoneTotals totals)
    {
        ref ZoneLanes z = ref Room;
        ref double told = ref at.HourLane(lane), kept = ref at.Lane(lane, out nuint toNextRow);
        Vector256<double> heat = Vector256.LoadUnsafe(ref kept, Rows.HeatGrantedW * toNextRow), cooling = Vector256.LoadUnsafe(ref kept, Rows.CoolingGrantedW * toNextRow);
        z.Advance(heat, z.OpenedW + cooling, out Vector256<double> airT, out Vector256<double> meanRadiantT);
        Vector256<double> stored = z.AirHeatKwhPerK * airT, lost = z.BridgesWPerK * (airT - z.Outdoors), radiantPull = z.Radiant * meanRadiantT;
        ref ElementLanes e = ref elements.First;
        ref NodeLanes n = ref nodes.First;
        ref ElementLanes end = ref Unsafe.Add(ref e, used);
        if (isNatural)
        {
            for (; Unsafe.IsAddressLessThan(ref e, ref end); e = ref Unsafe.Add(ref e, 1))
            {
                e.AdvanceNatural(ref n, airT, meanRadiantT, ref lost, ref stored);
            }
        }
        for (; Unsafe.IsAddressLessThan(ref e, ref end); e = ref Unsafe.Add(ref e, 1))
        {
            e.Advance(ref n, airT, radiantPull, ref lost, ref stored);
        }
        z.Record(heat, cooling, lost, stored, ref told, ref kept, toNextRow, ref row, limits, out totals);
    }
}
