namespace Sim.Engine.Buildings;

/// <summary>One number for each wall: north, east, south, west (0 to 3), before the building is turned.</summary>
public readonly record struct Facades(double North, double East, double South, double West)
{
    /// <summary>The sum of the four.</summary>
    public double Total => North + East + South + West;

    /// <summary>The number of one wall.</summary>
    public double this[int facade] => facade switch { 0 => North, 1 => East, 2 => South, _ => West };

    /// <summary>All four times a factor.</summary>
    public Facades Times(double factor) => new(North * factor, East * factor, South * factor, West * factor);

    /// <summary>Wall by wall difference.</summary>
    public Facades Minus(Facades other) => new(North - other.North, East - other.East, South - other.South, West - other.West);
}
