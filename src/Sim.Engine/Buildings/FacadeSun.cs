namespace Sim.Engine.Buildings;

/// <summary>Sun on the roof (horizontal) and on the four walls that look north, east, south and west before the building is turned.</summary>
public sealed record FacadeSun(PlaneSun Roof, PlaneSun North, PlaneSun East, PlaneSun South, PlaneSun West)
{
    /// <summary>The walls in the order of <see cref="Facades"/>.</summary>
    public PlaneSun Wall(int facade) => facade switch { 0 => North, 1 => East, 2 => South, _ => West };
}
