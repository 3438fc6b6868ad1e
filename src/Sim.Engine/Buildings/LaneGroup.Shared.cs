using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Sim.Engine.Buildings;

// Walls that two zones share, each solving its own half (see SharedZones).
internal sealed partial class LaneGroup
{
    /// <inheritdoc/>
    public override double StiffnessWPerM2K(int lane) => SharedWalls.OuterPivot[lane];

    /// <inheritdoc/>
    public override void Meet(int lane, double filmWPerM2K)
    {
        ref ElementLanes wall = ref SharedWalls;
        wall.Film = wall.Film.WithElement(lane, filmWPerM2K);
        wall.FilmPull = wall.FilmPull.WithElement(lane, filmWPerM2K * Room.AirT[lane]);
        wall.ConstantInverse = wall.ConstantInverse.WithElement(lane, 1 / (wall.OuterPivot[lane] + filmWPerM2K));
        Hold();
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
        wall.Condense(ref nodes.First, sharedSun, wall.FilmPull);
        Solve(ref elements.First, ref Room, at, lane);
    }

    /// <inheritdoc/>
    public override double SharedW(int lane)
    {
        ref ElementLanes wall = ref SharedWalls;
        return wall.AreaM2[lane] * (wall.Film[lane] * Unsafe.AddByteOffset(ref nodes.First, wall.Outer).T[lane] - wall.FilmPull[lane]);
    }
}
