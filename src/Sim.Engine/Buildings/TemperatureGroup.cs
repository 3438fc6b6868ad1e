namespace Sim.Engine.Buildings;

/// <summary>A group that holds its zones' temperatures: they are set and mixed zone by zone, whatever lane they lie in.</summary>
internal abstract class TemperatureGroup : ZoneGroup
{
    /// <inheritdoc/>
    public sealed override TemperatureGroup Core => this;

    /// <summary>Heat capacity of air and fabric, kWh/K.</summary>
    protected abstract double CapacityKwhPerK(int lane);

    /// <summary>Nodes of an element's chain, filled up ones among them.</summary>
    protected abstract int Nodes(int slot);

    /// <summary>Temperature of an element's node, counted from the inside, C.</summary>
    protected abstract ref double NodeC(int slot, int node, int lane);

    /// <summary>Temperature of a zone's air, C.</summary>
    protected abstract ref double AirC(int lane);

    /// <summary>Mean radiant temperature of a zone, C.</summary>
    protected abstract ref double MeanRadiantC(int lane);

    /// <summary>Takes note that a lane's temperatures were set.</summary>
    protected abstract void Settle(int lane);

    /// <summary>Takes note of all temperatures.</summary>
    public abstract void Keep();

    /// <summary>Puts all temperatures back to those last kept.</summary>
    public abstract void GoBack();

    /// <summary>Puts every node of a lane at one temperature.</summary>
    public void Reset(int lane, double temperatureC)
    {
        for (int slot = 0; slot < ZoneElements.Slots; slot++)
        {
            for (int node = 0; node < Nodes(slot); node++)
            {
                NodeC(slot, node, lane) = temperatureC;
            }
        }
        AirC(lane) = MeanRadiantC(lane) = temperatureC;
        Settle(lane);
    }

    /// <summary>Moves a share of another zone's heat into a lane: temperatures of equal fabric are mixed.</summary>
    public void Blend(int lane, TemperatureGroup source, int sourceLane, double share)
    {
        if (CapacityKwhPerK(lane) != source.CapacityKwhPerK(sourceLane))
        {
            throw new ArgumentException("units can only move between zones of equal fabric: their heat capacities differ");
        }
        for (int slot = 0; slot < ZoneElements.Slots; slot++)
        {
            // Chains may be filled up to different lengths; the outermost node stays the last. What a zone lacks may have no chain at all.
            int last = Nodes(slot) - 1, sourceLast = source.Nodes(slot) - 1;
            for (int node = 0; node <= last && sourceLast >= 0; node++)
            {
                Mix(ref NodeC(slot, node, lane), source.NodeC(slot, node == last ? sourceLast : Math.Min(node, sourceLast), sourceLane), share);
            }
        }
        Mix(ref AirC(lane), source.AirC(sourceLane), share);
        Mix(ref MeanRadiantC(lane), source.MeanRadiantC(sourceLane), share);
        Settle(lane);
    }

    private static void Mix(ref double into, double from, double share) => into += share * (from - into);
}
