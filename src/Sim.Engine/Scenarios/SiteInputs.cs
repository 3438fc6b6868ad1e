using Sim.Engine.Accounts;
using Sim.Engine.Buildings;
using Sim.Engine.Climate;
using Sim.Engine.Heat;
using Sim.Engine.Occupancy;
using Sim.Engine.Schema;
using Sim.Engine.Services;
using Sim.Engine.Waste;
using Sim.Engine.Water;
using Location = Sim.Engine.Climate.Location;

namespace Sim.Engine.Scenarios;

/// <summary>One site: a centre, a house, a block of flats.</summary>
public sealed record SiteInputs
{
    [Input(Otherwise = "true", Help = "Whether the site is there at all: a closed site has no people, flows or costs. Options open and close sites.")]
    public bool Open { get; init; } = true;

    [Input(Help = "Where the site lies.")]
    public Location Location { get; init; } = new();

    [Input(Help = "Its weather.")]
    public ClimateInputs Climate { get; init; } = new();

    [Input(Help = "The people in it.")]
    public OccupancyInputs Occupancy { get; init; } = new();

    [Input(Help = "Its buildings, by name.")]
    public IReadOnlyDictionary<string, BuildingInputs> Buildings { get; init; } = new Dictionary<string, BuildingInputs>();

    [Input(Help = "One plant with pipes to all buildings whose heating is heat-network; left out: none.")]
    public HeatNetwork? HeatNetwork { get; init; }

    [Input(Help = "Limits by which hours too cold, too hot or short of air are counted.")]
    public ComfortLimits Comfort { get; init; } = new();

    [Input(Help = "Hot water; left out: none.")]
    public HotWaterStore? HotWater { get; init; }

    [Input(Help = "Electricity.")]
    public ElectricityInputs Electricity { get; init; } = new();

    [Input(Help = "Water.")]
    public WaterSystem Water { get; init; } = new();

    [Input(Help = "Solid waste.")]
    public WasteInputs Waste { get; init; } = new();

    [Input(Help = "Services to the people; laundry, catering and cleaning left out use nothing on the site, but are charged by fixed_costs.")]
    public ServicesInputs Services { get; init; } = new();

    [Input(Help = "Energy in a litre or kilogram of fuel.")]
    public FuelEnergy Fuels { get; init; } = new();

    [Input(Help = "Stocks of fuel and their deliveries; a fuel without a stock never runs out.")]
    public FuelStocks Stock { get; init; } = new();

    [Input(Help = "Prices at the start of the period.")]
    public Prices Prices { get; init; } = new();

    [Input(Help = "What staff cost.")]
    public Wages Wages { get; init; } = new();

    [Input(Help = "Costs that no meter shows.")]
    public FixedCosts FixedCosts { get; init; } = new();

    [Input(Help = "Flats or houses rented from owners, month by month; left out: nothing is rented by the home.")]
    public Homes? Homes { get; init; }

    [Input(Help = "Journeys of staff and services to the site, by name.")]
    public IReadOnlyDictionary<string, Journey> Travel { get; init; } = new Dictionary<string, Journey>();

    [Input(Help = "Who pays which categories; without entries the operator pays all.")]
    public IReadOnlyDictionary<string, Payer> Payers { get; init; } = new Dictionary<string, Payer>();

    [Input(Help = "Emission factors.")]
    public EmissionFactors Emissions { get; init; } = new();

    [Input(Help = "Standards against which the service is judged.")]
    public StandardsInputs Standards { get; init; } = new();

    [Input(Help = "What meters and bills said, month by month, to be compared with the simulation; left out: none.")]
    public MeasuredInputs? Measured { get; init; }
}
