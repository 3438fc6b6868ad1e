namespace Sim.Engine.Buildings;

/// <summary>
/// Zones side by side in the lanes of vectors: four, or eight where the processor has such vectors. The code of eight is
/// that of four word for word, made from it by the build (see the project file), so both give the same bits.
/// </summary>
internal abstract class ZoneGroup
{
    /// <summary>The group that holds the temperatures.</summary>
    public abstract TemperatureGroup Core { get; }

    /// <summary>Turns to another year's sun and weather; all temperatures stay.</summary>
    public abstract void Turn(ZoneInputs[] inputs, Outdoors to);

    /// <summary>Condenses all elements on this hour's weather and solves the free-floating room.</summary>
    public abstract void Ask(int hour, LaneInputs at, int lane);

    /// <summary>Opens a lane's windows again, whose machine was granted less than it asked for.</summary>
    public abstract void Reopen(LaneInputs at, int first, int lane);

    /// <summary>Advances all nodes with the heat and cooling granted, writes the hour into its row and sums it.</summary>
    public abstract void Apply(LaneInputs at, int lane, ref double row, ComfortLimits limits, out ZoneTotals totals);

    /// <summary>What the outermost node of a lane's half of its shared wall is held by, room and heat capacity, W/m2K.</summary>
    public virtual double StiffnessWPerM2K(int lane) => throw Alone();

    /// <summary>Sets the conductance from the outermost node of a lane's half to the temperature told by <see cref="Beyond"/>, W/m2K.</summary>
    public virtual void Meet(int lane, double filmWPerM2K) => throw Alone();

    /// <summary>What the outermost node of a lane's half would be this hour with nothing beyond it, at the heat granted, C.</summary>
    public virtual double SharedC(LaneInputs at, int first, int lane) => throw Alone();

    /// <summary>Tells what lies beyond a lane's half of its shared wall.</summary>
    public virtual void Beyond(int lane, double temperatureC) => throw Alone();

    /// <summary>Solves the room again after <see cref="Beyond"/>.</summary>
    public virtual void AskAgain(LaneInputs at, int lane) => throw Alone();

    /// <summary>Heat that a lane lost through its shared wall in the last hour, W.</summary>
    public virtual double SharedW(int lane) => 0;

    /// <summary>Heat above 0 C, kWh, summed from the nodes.</summary>
    public abstract double HeatKwh(int lane);

    // What only zones with neighbours do.
    private static InvalidOperationException Alone() => new("a zone that is alone shares nothing with another");
}
