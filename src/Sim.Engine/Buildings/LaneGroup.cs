using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Rows = Sim.Engine.Buildings.LaneInputs.Rows;

namespace Sim.Engine.Buildings;

/// <summary>Four zones side by side in the lanes of vectors; eight in the twin that the build makes of it.</summary>
/// <remarks>
/// Zone balance with the two nodes T_air and T_mr: each element's inside surface is T_i = a + b (h_ci T_air + h_ri T_mr),
/// which leaves a symmetric 2x2 system. It is linear in heat, so the free temperature, its response to a watt and the
/// need to reach a setpoint are exact.
/// </remarks>
internal sealed class LaneGroup : ZoneGroup
{
#if WIDE
    public const int Lanes = 8;
#else
    public const int Lanes = 4;
#endif

    private Outdoors outdoors;
    private double[][] sun;
    private bool[] isLit;
    private readonly AlignedArray<NodeLanes> nodes;
    private readonly AlignedArray<ElementLanes> elements = new(ZoneElements.Slots);
    private readonly int used;
    private readonly bool isNatural, isVarying;
    private double[][]? scattered, onSides;
    private readonly AlignedArray<GapLanes> gaps = new(1);
    private readonly AlignedArray<ZoneLanes> zones = new(1);

    private Vector256<double> sharedSun;

    private ref ZoneLanes Room => ref zones.First;

    private ref ElementLanes SharedWalls => ref elements.Span[ZoneElements.Shared];

    /// <summary>Lays zones into the lanes.</summary>
    public LaneGroup(Zone[] members, ZoneInputs[] inputs, Outdoors outdoors, double stepSeconds = 3600)
    {
        this.outdoors = outdoors;
        (sun, isLit) = ([.. inputs.Select(i => i.Values)], ZoneInputs.AnyLit(inputs));
        (scattered, onSides) = (ZoneInputs.AllScattered(inputs), ZoneInputs.AllOnSides(inputs));
        LaneElement[][] parts = [.. members.Select(ZoneElements.Of)];
        int[] lengths = [.. Enumerable.Range(0, ZoneElements.Slots).Select(s => parts.Max(p => p[s].Chain.Count))];
        nodes = new(lengths.Sum());
        used = parts.Any(p => p[ZoneElements.Shared].AreaM2 > 0) ? ZoneElements.Slots
            : parts.Any(p => p[ZoneElements.Mass].AreaM2 > 0) ? ZoneElements.Shared : ZoneElements.Mass;
        isVarying = members.Any(m => m.Glazing?.Gap is not null);
        isNatural = members.Any(m => m.InsideFilms is NaturalFilms);
        for (int slot = 0, first = 0; slot < ZoneElements.Slots; first += lengths[slot++])
        {
            ref ElementLanes element = ref elements.Span[slot];
            (element.First, element.Outer) = (first, first + lengths[slot] - 1);
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
    }

    /// <summary>Takes over all temperatures of a group of the same zones with another step.</summary>
    public void Take(LaneGroup from)
    {
        for (int i = 0; i < nodes.Span.Length; i++)
        {
            nodes.Span[i].T = from.nodes.Span[i].T;
        }
        (Room.AirT, Room.MeanRadiantT, Room.HeatNowKwh) = (from.Room.AirT, from.Room.MeanRadiantT, from.Room.HeatNowKwh);
    }

    /// <summary>Takes over one lane's temperatures.</summary>
    public void Take(LaneGroup from, int lane)
    {
        for (int i = 0; i < nodes.Span.Length; i++)
        {
            nodes.Span[i].T = nodes.Span[i].T.WithElement(lane, from.nodes.Span[i].T[lane]);
        }
        Room.AirT = Room.AirT.WithElement(lane, from.Room.AirT[lane]);
        Room.MeanRadiantT = Room.MeanRadiantT.WithElement(lane, from.Room.MeanRadiantT[lane]);
        Room.HeatNowKwh = Room.HeatNowKwh.WithElement(lane, from.Room.HeatNowKwh[lane]);
    }

    /// <summary>Turns to another year's sun and weather; all temperatures stay.</summary>
    public override void Turn(ZoneInputs[] inputs, Outdoors to)
    {
        outdoors = to;
        (sun, isLit) = ([.. inputs.Select(i => i.Values)], ZoneInputs.AnyLit(inputs));
        (scattered, onSides) = (ZoneInputs.AllScattered(inputs), ZoneInputs.AllOnSides(inputs));
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
            gaps.First.Vary(ref window, ref Unsafe.Add(ref n, window.First), ref Unsafe.Add(ref n, window.Outer));
        }
        if (scattered is not null)
        {
            Scatter(ref wall, hour);
        }
        var sky = new SkyLanes(outdoors.AirC[hour], outdoors.SkyC[hour], outdoors.ForcedSquared[hour]);
        Vector256<double> wallPivot = wall.Expose(Unsafe.Add(ref n, wall.Outer), sky);
        Vector256<double> roofPivot = roof.Expose(Unsafe.Add(ref n, roof.Outer), sky);
        Vector256<double> windowPivot = window.Expose(Unsafe.Add(ref n, window.Outer), sky);
        // One division for three: 1/a = bc / abc.
        Vector256<double> wallRoof = wallPivot * roofPivot, wallWindow = wallPivot * windowPivot, roofWindow = roofPivot * windowPivot;
        Vector256<double> inverse = Vector256<double>.One / (wallRoof * windowPivot);
        Vector256<double> wallSun = Vector256<double>.Zero, roofSun = wallSun, outerPane = wallSun, innerPane = wallSun, through = wallSun;
        if (isLit[hour])
        {
            Sun(hour, out wallSun, out roofSun, out through, out outerPane, out innerPane);
        }
        wall.Condense(ref n, Vector256.MultiplyAddEstimate(through, wall.SunInside, wall.ScatteredInside), wall.FilmPull + wallSun, inverse * roofWindow);
        roof.Condense(ref n, Vector256.MultiplyAddEstimate(through, roof.SunInside, roof.ScatteredInside), roof.FilmPull + roofSun, inverse * wallWindow);
        window.Condense(ref n,
            Vector256.MultiplyAddEstimate(through, window.SunInside, innerPane + window.ScatteredInside),
            window.FilmPull + Vector256.MultiplyAddEstimate(through, window.SunOutside, outerPane + window.ScatteredOutside), inverse * wallRoof);
        floor.FilmPull = floor.Film * Underfoot(hour, sky.AirC);
        floor.Condense(ref n, Vector256.MultiplyAddEstimate(through, floor.SunInside, floor.ScatteredInside), floor.FilmPull, floor.ConstantInverse);
        if (used > ZoneElements.Mass)
        {
            mass.Condense(ref n, Vector256.MultiplyAddEstimate(through, mass.SunInside, mass.ScatteredInside), Vector256<double>.Zero, mass.ConstantInverse);
        }
        if (used > ZoneElements.Shared)
        {
            ref ElementLanes shared = ref Unsafe.Add(ref wall, ZoneElements.Shared);
            sharedSun = Vector256.MultiplyAddEstimate(through, shared.SunInside, shared.ScatteredInside);
            shared.Condense(ref n, sharedSun, shared.FilmPull, shared.ConstantInverse);
        }
        ref ZoneLanes room = ref Room;
        room.SolarW = wall.AreaM2 * wallSun + roof.AreaM2 * roofSun + window.AreaM2 * (outerPane + innerPane) + through * room.SunKept;
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

    /// <summary>Light of sky and ground, and the sun on sides, on the inside of all elements.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Scatter(ref ElementLanes e, int hour)
    {
        Vector256<double> through = Light(scattered!, hour), side = Light(onSides!, hour);
        for (int i = 0; i < used; i++)
        {
            ref ElementLanes s = ref Unsafe.Add(ref e, i);
            (s.ScatteredInside, s.ScatteredOutside) = (Vector256.MultiplyAddEstimate(side, s.SideShare, through * s.ScatterInside), through * s.ScatterOutside);
        }
    }

    private static Vector256<double> Light(double[][] of, int hour)
    {
        Vector256<double> through = Vector256<double>.Zero;
        for (int lane = 0; lane < Lanes; lane++)
        {
            through = through.WithElement(lane, of[lane][hour]);
        }
        return through;
    }

    /// <summary>Films inside by natural convection and by the surfaces' own radiation, and what the room feels of them.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private void Convect(ref ElementLanes e, ref NodeLanes n)
    {
        Vector256<double> convective = Vector256<double>.Zero, radiant = convective;
        for (int i = 0; i < used; i++)
        {
            ref ElementLanes s = ref Unsafe.Add(ref e, i);
            s.Convect(ref n, Room.AirT, Room.MeanRadiantT, i == ZoneElements.Window);
            convective += s.AreaConvective;
            radiant += s.AreaRadiant;
        }
        (Room.SumConvective, Room.SumRadiant) = (convective, radiant);
    }

    /// <summary>What lies under the floor: outdoor air, or the ground's temperature with the zone's share of its swing.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Vector256<double> Underfoot(int hour, Vector256<double> airC)
    {
        Vector256<double> mean = Vector256.Create(outdoors.GroundMeanC), swing = Vector256.Create(outdoors.GroundC[hour]) - mean;
        return Vector256.ConditionalSelect(Room.Suspended, airC, Vector256.MultiplyAddEstimate(Room.GroundDamping, swing, mean));
    }

    /// <summary>Sums the elements' responses into the 2x2 system of T_air and T_mr, those that are known first first.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private void Solve(ref ElementLanes e, ref ZoneLanes room, LaneInputs at, int lane)
    {
        // A method of its own, but one that gets no vectors: with all of this in one, the compiler passes vectors through memory.
        ref double told = ref at.Lane(lane, out nuint row);
        Vector256<double> airChange = Vector256.LoadUnsafe(ref told, Rows.AirChangeWPerK * row), toOutdoors = airChange + room.BridgesWPerK;
        Vector256<double> convective = Vector256.LoadUnsafe(ref told, Rows.ConvectiveGainW * row), radiant = Vector256.LoadUnsafe(ref told, Rows.RadiantGainW * row);
        room.AirChange = airChange;
        room.GainsW = convective + radiant;
        Vector256<double> k11 = room.AirStoring + room.SumConvective + toOutdoors, minusK12 = Vector256<double>.Zero, k22 = room.SumRadiant;
        Vector256<double> f1 = Vector256.MultiplyAddEstimate(room.AirStoring, room.AirT, Vector256.MultiplyAddEstimate(toOutdoors, room.Outdoors, convective));
        Vector256<double> f2 = radiant;
        for (int i = used - 1; i >= 0; i--)
        {
            ref ElementLanes s = ref Unsafe.Add(ref e, i);
            k11 = Vector256.MultiplyAddEstimate(s.MinusConvective2, s.InsideByPull, k11);
            minusK12 = Vector256.MultiplyAddEstimate(s.AreaBoth, s.InsideByPull, minusK12);
            k22 = Vector256.MultiplyAddEstimate(s.MinusRadiant2, s.InsideByPull, k22);
            f1 = Vector256.MultiplyAddEstimate(s.AreaConvective, s.InsideFree, f1);
            f2 = Vector256.MultiplyAddEstimate(s.AreaRadiant, s.InsideFree, f2);
        }
        room.Solve(k11, minusK12, k22, f1, f2, ref told, row);
    }

    /// <summary>Advances all nodes with the heat and cooling granted.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override void Apply(LaneInputs at, int lane, ref double row, ComfortLimits limits, out ZoneTotals totals)
    {
        ref ZoneLanes z = ref Room;
        ref double told = ref at.Lane(lane, out nuint toNextRow);
        Vector256<double> heat = Vector256.LoadUnsafe(ref told, Rows.HeatGrantedW * toNextRow), cooling = Vector256.LoadUnsafe(ref told, Rows.CoolingGrantedW * toNextRow);
        z.Advance(heat, cooling, out Vector256<double> airT, out Vector256<double> meanRadiantT);
        Vector256<double> stored = z.AirHeatKwhPerK * airT, lost = z.BridgesWPerK * (airT - z.Outdoors), radiantPull = z.Radiant * meanRadiantT;
        ref ElementLanes e = ref elements.First;
        ref NodeLanes n = ref nodes.First;
        if (isNatural)
        {
            for (int i = 0; i < used; i++)
            {
                Unsafe.Add(ref e, i).AdvanceNatural(ref n, airT, meanRadiantT, ref lost, ref stored);
            }
        }
        for (int i = isNatural ? used : 0; i < used; i++)
        {
            Unsafe.Add(ref e, i).Advance(ref n, airT, radiantPull, ref lost, ref stored);
        }
        z.Record(heat, cooling, lost, stored, ref told, toNextRow, ref row, limits, out totals);
    }

    /// <inheritdoc/>
    public override double StiffnessWPerM2K(int lane) => SharedWalls.OuterPivot[lane];

    /// <inheritdoc/>
    public override void Meet(int lane, double filmWPerM2K)
    {
        ref ElementLanes wall = ref SharedWalls;
        wall.Film = wall.Film.WithElement(lane, filmWPerM2K);
        wall.FilmPull = wall.FilmPull.WithElement(lane, filmWPerM2K * Room.AirT[lane]);
        wall.ConstantInverse = wall.ConstantInverse.WithElement(lane, 1 / (wall.OuterPivot[lane] + filmWPerM2K));
    }

    /// <inheritdoc/>
    public override double SharedC(LaneInputs at, int first, int lane)
    {
        ref ElementLanes wall = ref SharedWalls;
        double heat = at.HeatGrantedW[first + lane], taken = Room.OpenedW[lane] + at.CoolingGrantedW[first + lane];
        double air = Room.AirFree[lane] + Room.AirByHeater[lane] * heat - Room.AirByConvective[lane] * taken;
        double meanRadiant = Room.MeanRadiantFree[lane] + Room.MeanRadiantByHeater[lane] * heat - Room.MeanRadiantByConvective[lane] * taken;
        double room = wall.Convective[lane] * air + wall.Radiant[lane] * meanRadiant;
        double own = wall.OuterFree[lane] / wall.ConstantInverse[lane] - wall.FilmPull[lane];
        return (own + wall.OuterByRoom[lane] * room) / wall.OuterPivot[lane];
    }

    /// <inheritdoc/>
    public override void Beyond(int lane, double temperatureC)
    {
        ref ElementLanes wall = ref SharedWalls;
        wall.FilmPull = wall.FilmPull.WithElement(lane, wall.Film[lane] * temperatureC);
    }

    /// <inheritdoc/>
    public override void AskAgain(LaneInputs at, int lane)
    {
        ref ElementLanes wall = ref SharedWalls;
        wall.Condense(ref nodes.First, sharedSun, wall.FilmPull, wall.ConstantInverse);
        Solve(ref elements.First, ref Room, at, lane);
    }

    /// <inheritdoc/>
    public override double SharedW(int lane)
    {
        ref ElementLanes wall = ref SharedWalls;
        return wall.AreaM2[lane] * (wall.Film[lane] * nodes.Span[wall.Outer].T[lane] - wall.FilmPull[lane]);
    }

    /// <summary>Heat above 0 C, kWh, summed from the nodes.</summary>
    public override double HeatKwh(int lane)
    {
        double sum = Lane(ref Room.AirHeatKwhPerK, lane) * Lane(ref Room.AirT, lane);
        foreach (ref NodeLanes node in nodes.Span)
        {
            sum += Lane(ref node.HeatKwhPerK, lane) * Lane(ref node.T, lane);
        }
        return sum;
    }

    private double CapacityKwhPerK(int lane)
    {
        double sum = Lane(ref Room.AirHeatKwhPerK, lane);
        foreach (ref NodeLanes node in nodes.Span)
        {
            sum += Lane(ref node.HeatKwhPerK, lane);
        }
        return sum;
    }

    /// <summary>Puts every node of a lane at one temperature.</summary>
    public override void Reset(int lane, double temperatureC)
    {
        foreach (ref NodeLanes node in nodes.Span)
        {
            Lane(ref node.T, lane) = temperatureC;
        }
        Lane(ref Room.AirT, lane) = temperatureC;
        Lane(ref Room.MeanRadiantT, lane) = temperatureC;
        Lane(ref Room.HeatNowKwh, lane) = HeatKwh(lane);
    }

    /// <summary>Moves a share of another zone's heat into a lane: temperatures of equal fabric are mixed.</summary>
    public override void Blend(int lane, ZoneGroup other, int sourceLane, double share)
    {
        var source = (LaneGroup)other;
        if (CapacityKwhPerK(lane) != source.CapacityKwhPerK(sourceLane))
        {
            throw new ArgumentException("units can only move between zones of equal fabric: their heat capacities differ");
        }
        for (int slot = 0; slot < ZoneElements.Slots; slot++)
        {
            ref ElementLanes to = ref elements.Span[slot], from = ref source.elements.Span[slot];
            for (int k = to.First; k <= to.Outer; k++)
            {
                // The groups' chains may be filled up to different lengths; the outermost node stays the last.
                int same = k == to.Outer ? from.Outer : Math.Min(from.First + k - to.First, from.Outer);
                Blend(ref nodes.Span[k].T, lane, ref source.nodes.Span[same].T, sourceLane, share);
            }
        }
        Blend(ref Room.AirT, lane, ref source.Room.AirT, sourceLane, share);
        Blend(ref Room.MeanRadiantT, lane, ref source.Room.MeanRadiantT, sourceLane, share);
        Lane(ref Room.HeatNowKwh, lane) = HeatKwh(lane);
    }

    private static void Blend(ref Vector256<double> into, int lane, ref Vector256<double> from, int sourceLane, double share) =>
        Lane(ref into, lane) += share * (Lane(ref from, sourceLane) - Lane(ref into, lane));

    /// <summary>One zone's number where it stands in memory: taking a vector out and putting it back waits for it twice.</summary>
    private static ref double Lane(ref Vector256<double> of, int lane) => ref Unsafe.Add(ref Unsafe.As<Vector256<double>, double>(ref of), lane);

    /// <summary>The hour's sun on all zones; the bank has checked that the hour lies in all of them.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Sun(
        int hour, out Vector256<double> wall, out Vector256<double> roof, out Vector256<double> through, out Vector256<double> outerPane, out Vector256<double> innerPane)
    {
        ref double[] of = ref MemoryMarshal.GetArrayDataReference(sun);
        int at = hour * ZoneInputs.PerHour;
        ref double a = ref At(of, at), b = ref At(Unsafe.Add(ref of, 1), at), c = ref At(Unsafe.Add(ref of, 2), at), d = ref At(Unsafe.Add(ref of, 3), at);
#if WIDE
        ref double e = ref At(Unsafe.Add(ref of, 4), at), f = ref At(Unsafe.Add(ref of, 5), at), g = ref At(Unsafe.Add(ref of, 6), at), h = ref At(Unsafe.Add(ref of, 7), at);
        wall = Vector256.Create(a, b, c, d, e, f, g, h);
        roof = Vector256.Create(
            Unsafe.Add(ref a, 1), Unsafe.Add(ref b, 1), Unsafe.Add(ref c, 1), Unsafe.Add(ref d, 1), Unsafe.Add(ref e, 1), Unsafe.Add(ref f, 1), Unsafe.Add(ref g, 1), Unsafe.Add(ref h, 1));
        through = Vector256.Create(
            Unsafe.Add(ref a, 2), Unsafe.Add(ref b, 2), Unsafe.Add(ref c, 2), Unsafe.Add(ref d, 2), Unsafe.Add(ref e, 2), Unsafe.Add(ref f, 2), Unsafe.Add(ref g, 2), Unsafe.Add(ref h, 2));
        outerPane = Vector256.Create(
            Unsafe.Add(ref a, 3), Unsafe.Add(ref b, 3), Unsafe.Add(ref c, 3), Unsafe.Add(ref d, 3), Unsafe.Add(ref e, 3), Unsafe.Add(ref f, 3), Unsafe.Add(ref g, 3), Unsafe.Add(ref h, 3));
        innerPane = Vector256.Create(
            Unsafe.Add(ref a, 4), Unsafe.Add(ref b, 4), Unsafe.Add(ref c, 4), Unsafe.Add(ref d, 4), Unsafe.Add(ref e, 4), Unsafe.Add(ref f, 4), Unsafe.Add(ref g, 4), Unsafe.Add(ref h, 4));
#else
        wall = Vector256.Create(a, b, c, d);
        roof = Vector256.Create(Unsafe.Add(ref a, 1), Unsafe.Add(ref b, 1), Unsafe.Add(ref c, 1), Unsafe.Add(ref d, 1));
        through = Vector256.Create(Unsafe.Add(ref a, 2), Unsafe.Add(ref b, 2), Unsafe.Add(ref c, 2), Unsafe.Add(ref d, 2));
        outerPane = Vector256.Create(Unsafe.Add(ref a, 3), Unsafe.Add(ref b, 3), Unsafe.Add(ref c, 3), Unsafe.Add(ref d, 3));
        innerPane = Vector256.Create(Unsafe.Add(ref a, 4), Unsafe.Add(ref b, 4), Unsafe.Add(ref c, 4), Unsafe.Add(ref d, 4));
#endif
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ref double At(double[] values, int index) => ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(values), index);
}
