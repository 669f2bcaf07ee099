"""Names of skills that are ordinary words, people, places or firms as well; folded, French and English.

Kept by hand, beside what the vocabulary itself says of its labels (`Skill.rule`), so that a new label is safe too.
"""

# A capital within a sentence tells these from the word: "Spark", "Rust", "REST" in capitals.
_WORDS = """
    access acid adapters ado affinage akka alloy altair amplitude angular ann apex appium arc arrow art assembler
    assembleur assembly assets astro astronomer atlan atlas atom attrition axolotl backbone bamboo base bash basic
    beam bedrock bit blazor blip bokeh bolt bootstrap bot box brew bridge buffer bun burp caddy canvas capacitor
    captum caret cat celery ceph champ charm chirp chroma cirrus clean clip cluster codex cohere colocation comet
    composer comprehend concourse condor confluence confluent consul containers copilot core coverage crystal cube
    cursor cypher cypress dart das dash deck defi defis delta diffusers dispatch dot dragonfly drill drone druid dss
    dust eclipse edge elagage elastic electron element elixir ember envoy epics equinox ergo evidently evolution
    excel experimentation expo express fabric fairness falcon fan fastly feast fiddler figures firebird flair flash
    flask flax flow fluent flux forge foundry framer frappe fusion gac gallery gan garde-fous gatling gatsby gauge
    gemini ghost gin glide glue grails graph gremlin grid guidance gym haystack hds hebergement helm hermes hf hive
    hook horizon hub hudi hue hugo hugs hydra hypothesis iceberg icon idp imagen impala ink insight insomnia
    instructor ion ionic iris istanbul jam jar jest juju jupiter kaiser karate karma kettle key kite kling knight
    knock kong lad lambda laser latex law lazarus leaflet lens leo less liberty lift lime linear liquid lit llama
    locust loki loop lot lua lux mage magic make manifest maple mapping marathon maven max memory mercury meridian
    meteor metric metro mirage mist mistral mix mm mmm moa mocha mode modelisation modin monday motion mule nano
    natural neo neptune nest networking nim nix node nomad notion nova numbers oak observable octave octopus ode
    office oil one open opera optimisation optimization oracle orange orb orca ordonnancement origin outlines
    outlook oxygen packer paint pan panda par parquet pcl pega personalization personnalisation pet petals pets pex
    phoenix pig pika pillow pinia pipeline pixel play playwright pony pop portal portkey posit prefect premiere
    presto prevision prisma prodigy promises prompt prompts prophet publisher pulp pulsar puppet puppeteer
    quantification quasar quest quill qwik racket rails railway raku ram rancher rapid rat ray react realm reason
    rebus record red redact redash reflex relation relay remix ren render replicate responsive rest rex rio robot
    rocket rook rules rum runway rust safe sails salt sanity sap sass scala scheme science scratch screen script
    sentinel sentry shell shiny sig silver simple simulation sketch sky slack sled slim snyk soc sol solid solr son
    sonar spa spark speech sphinx spider splash spring sprint squid stanza station stencil storm storybook stream
    stripe summit sun sunshine surprise swift swing synapse synthesis tableau tableur tails tango tap tar tea teams
    temporal thanos thunder tip top torch toy tracing tracking trading transcription transcriptions transform
    transformer tri triton turbo twig unity unreal urn van vault vector vertex vespa via vibe vim vision voice volt
    vue vulkan vulture walrus war wave wax weave whisper win wind windows windsurf wing word workflow yak yarn yolo
    zen zero zest zig zip zombie zoom
"""
# A capital tells nothing of these: people, places, firms' forms, units, letters, and words that open a line.
_NAMES = """
    act ada aix alexa aurora b bert c camille chef clara claude conception conceptions cordova cortana d
    documentation dora e elena ella elm emma eva f flora formation formations g go grace h i io it j jade jasmine
    julia julie k kendra kim l lea leon lex linda lisa lucie lucy luigi luis m marie mars maya mia n net o olivia
    ollie oscar p pascal pc po polly q r robyn rose ruby s sage sam samantha san sans sas siri sophia sora stan suno
    supervision t tal u us v vb victor viola vit w watson x y z
"""

# Skills wherever they have their capital; in lower case as well, but for somebody's snake, island or port.
_TAME = "docker git java prolog python snowflake"

NAMES = frozenset(_NAMES.split())
WORDS = frozenset(_WORDS.split()) | NAMES
TAME = frozenset(_TAME.split())
