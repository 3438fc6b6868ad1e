using Sim.Engine.Electricity;
using Sim.Engine.Schema;
using Sim.Engine.Time;

namespace Sim.Engine.Scenarios;

/// <summary>Electricity of a site.</summary>
public sealed record ElectricityInputs
{
    [Input(Otherwise = "{}", Help = "Connection to the grid; none: there is no grid.")]
    public GridConnection? Grid { get; init; }

    [Input(Otherwise = "ep-bih-non-household", Help = "Which hours the meter counts as night: single, ep-bih-non-household, ep-bih-household or own.")]
    public TariffBands Bands { get; init; } = new EpBihNonHousehold();

    [Input(Help = "Fields of solar modules, by name.")]
    public IReadOnlyDictionary<string, PvArray> Pv { get; init; } = new Dictionary<string, PvArray>();

    [Input(Help = "Battery; left out: none.")]
    public Battery? Battery { get; init; }

    [Input(Help = "Diesel generator; left out: none.")]
    public DieselGenerator? Generator { get; init; }

    [Input(Otherwise = "fixed", Help = "Order of sources while the grid is up, after the sun. fixed: battery, grid, generator; by-price: the cheaper first, band by band, and the grid fills the battery where that pays.")]
    public DispatchOrder Order { get; init; }

    [Input(Help = "Loads of people, staff and site.")]
    public ElectricLoads Loads { get; init; } = new();
}
