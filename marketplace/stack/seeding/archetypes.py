"""The kinds of people in the demo's market, and what each tends to know. Written without a look at the missions."""

from dataclasses import dataclass, field

from marketplace.models import Role

Weights = dict[str, float]  # skill slug → how likely beside the others


@dataclass(frozen=True)
class Archetype:
    """A kind of freelancer."""

    role: str
    share: float  # of all freelancers, before scaling
    growth: float  # of their number in two years
    core: Weights  # what most of them know
    side: Weights  # what some of them know
    stacks: tuple[tuple[tuple[str, ...], ...], ...] = ()  # of each group one alternative: tools that come together
    trains: float = 0.3  # likelihood that they train teams
    years: float = 7.5  # median of their experience
    near: tuple[str, ...] = field(default=())  # roles of which a multi-specialist knows a part


CLOUDS = (
    ("aws", "sagemaker", "aws-lambda"),
    ("aws", "aws-bedrock"),
    ("azure", "azure-openai", "azure-ai-search"),
    ("azure", "azure-machine-learning"),
    ("google-cloud", "vertex-ai", "bigquery"),
    ("scaleway",),
    (),
    (),
)
HOSTS = (("aws", "aws-lambda"), ("azure", "azure-devops"), ("google-cloud",), ("aws", "azure"), ("openstack",))
DATA_CLOUDS = (
    ("aws", "redshift", "aws-glue"),
    ("azure", "azure-data-factory", "databricks"),
    ("azure", "microsoft-fabric", "azure-synapse"),
    ("google-cloud", "bigquery"),
    ("snowflake", "dbt"),
    ("databricks", "delta-lake"),
    ("hadoop", "hive"),
)
MODELS = (
    ("openai-api", "structured-outputs"),
    ("mistral-ai",),
    ("anthropic-claude", "tool-use"),
    ("open-weight-models", "vllm", "llama-models"),
    ("gemini-api",),
    ("openai-api", "anthropic-claude", "mistral-ai"),
    ("ollama", "open-weight-models"),
)
FRAMEWORKS = (
    ("langchain", "langgraph"),
    ("llamaindex",),
    ("haystack",),
    ("langchain", "langsmith"),
    ("pydantic-ai",),
    (),
)
STORES = (
    ("pgvector", "postgresql"),
    ("qdrant",),
    ("weaviate",),
    ("pinecone",),
    ("elasticsearch", "hybrid-search"),
    ("faiss",),
    ("milvus",),
    ("chroma",),
)
DEEP = (("pytorch",), ("pytorch", "hugging-face"), ("tensorflow", "keras"), ("jax", "pytorch"))
DASHBOARDS = (("power-bi", "dax"), ("tableau",), ("looker",), ("metabase",), ("qlik",), ("excel", "vba"))
BOOSTING = (("xgboost",), ("lightgbm",), ("catboost",), ("scikit-learn",))

ARCHETYPES: tuple[Archetype, ...] = (
    Archetype(
        role=Role.DATA_SCIENTIST,
        share=14,
        growth=1.25,
        core={
            "python": 9, "machine-learning": 8, "scikit-learn": 7, "pandas": 7, "sql": 6, "statistics": 5,
            "data-science": 5, "feature-engineering": 4, "predictive-analytics": 4, "model-evaluation": 3,
        },
        side={
            "time-series": 3, "forecasting": 3, "clustering": 2, "anomaly-detection": 2, "fraud-detection": 1.5,
            "credit-scoring": 1.5, "recommender-systems": 2, "causal-inference": 1.5,
            "bayesian-statistics": 1.5, "customer-analytics": 2, "pricing-analytics": 1,
            "predictive-maintenance": 1.5, "experimentation": 2, "r": 2.5, "numpy": 3, "polars": 1.2,
            "streamlit": 2, "mlflow": 2, "explainability": 2, "git": 3, "docker": 2, "deep-learning": 3,
            "operations-research": 1.2, "data-visualisation": 2.5, "dataiku": 2, "geospatial-analysis": 1,
            "health-data": 1, "marketing-mix-modelling": 0.8, "prophet": 1, "sas": 1,
            "large-language-models": 2.5, "retrieval-augmented-generation": 1.5,
            "natural-language-processing": 2, "supply-chain-analytics": 1, "graph-machine-learning": 0.8,
            "jupyter": 2,
        },
        stacks=(BOOSTING, DEEP, CLOUDS),
        near=(Role.ML_ENGINEER, Role.DATA_ANALYST, Role.NLP_ENGINEER, Role.AI_ENGINEER, Role.DATA_ENGINEER),
    ),
    Archetype(
        role=Role.ML_ENGINEER,
        share=7,
        growth=1.35,
        core={
            "python": 9, "machine-learning": 8, "deep-learning": 6, "docker": 6, "model-serving": 5, "mlops": 4,
            "git": 4, "ml-pipelines": 4, "fastapi": 4,
        },
        side={
            "kubernetes": 3, "mlflow": 3, "ray": 1.5, "onnx": 1.5, "triton": 1, "model-compression": 1.5,
            "recommender-systems": 2, "feature-stores": 1.5, "airflow": 2, "pyspark": 2, "sql": 3, "ci-cd": 3,
            "distributed-training": 1.5, "gpu-infrastructure": 1.5, "llm-serving": 2, "llm-fine-tuning": 2,
            "lora": 1.2, "scikit-learn": 3, "time-series": 1.5, "model-monitoring": 2,
            "hyperparameter-tuning": 1.5, "rust": 0.6, "cpp": 1, "weights-and-biases": 1.5, "transformers": 2.5,
            "retrieval-augmented-generation": 2, "linux": 2,
        },
        stacks=(DEEP, CLOUDS, BOOSTING),
        near=(Role.MLOPS_ENGINEER, Role.AI_ENGINEER, Role.DATA_SCIENTIST, Role.COMPUTER_VISION_ENGINEER),
    ),
    Archetype(
        role=Role.AI_ENGINEER,
        share=15,
        growth=2.6,
        core={
            "python": 9, "retrieval-augmented-generation": 8, "large-language-models": 8, "generative-ai": 5,
            "prompt-engineering": 5, "vector-databases": 4, "embeddings": 4, "ai-agents": 5, "fastapi": 4,
        },
        side={
            "llm-evaluation": 3, "rerankers": 2, "document-chunking": 2, "hybrid-search": 2,
            "semantic-search": 2, "context-engineering": 2, "model-context-protocol": 2,
            "multi-agent-systems": 2, "tool-use": 2, "llm-guardrails": 2, "langfuse": 2, "ragas": 1.5,
            "graph-rag": 1.2, "llm-ops": 2, "llm-gateways": 1, "llm-fine-tuning": 2, "lora": 1.2, "chatbots": 2,
            "document-understanding": 1.5, "multimodal-ai": 1, "crewai": 1, "autogen": 0.8,
            "semantic-kernel": 0.8, "dspy": 0.6, "smolagents": 0.5, "voice-agents": 0.8, "docker": 4, "git": 3,
            "typescript": 2, "react": 1.2, "postgresql": 2, "ci-cd": 2, "streamlit": 2, "hugging-face": 3,
            "ai-architecture": 1.2, "no-code-ai": 1, "code-assistants": 1.2, "sql": 2, "machine-learning": 3,
            "prompt-injection-defence": 1,
        },
        stacks=(MODELS, FRAMEWORKS, STORES, CLOUDS),
        trains=0.38,
        years=6.5,
        near=(Role.NLP_ENGINEER, Role.ML_ENGINEER, Role.SOFTWARE_ENGINEER, Role.DATA_SCIENTIST, Role.AI_CONSULTANT),
    ),
    Archetype(
        role=Role.NLP_ENGINEER,
        share=6,
        growth=1.9,
        core={
            "python": 9, "natural-language-processing": 9, "transformers": 6, "hugging-face": 5, "spacy": 4,
            "named-entity-recognition": 4, "text-classification": 4, "large-language-models": 4,
        },
        side={
            "bert": 3, "camembert": 2.5, "sentence-transformers": 2, "semantic-search": 2.5,
            "topic-modelling": 2, "information-extraction": 3, "text-summarisation": 2,
            "machine-translation": 1.5, "sentiment-analysis": 2, "knowledge-graphs": 1.5, "ontologies": 1,
            "linguistic-annotation": 1.5, "data-annotation": 1.5, "nltk": 1.5, "ocr": 1.5,
            "document-understanding": 1.5, "chatbots": 2, "rasa": 1, "question-answering": 1.5,
            "automatic-speech-recognition": 1.2, "whisper": 1, "retrieval-augmented-generation": 3,
            "embeddings": 2, "llm-fine-tuning": 2, "peft": 1, "lora": 1, "llm-evaluation": 1.2,
            "elasticsearch": 1.5, "fastapi": 2, "docker": 2.5, "git": 2, "scikit-learn": 3,
            "machine-learning": 4, "small-language-models": 1,
        },
        stacks=(DEEP[:2], CLOUDS),
        near=(Role.AI_ENGINEER, Role.DATA_SCIENTIST, Role.ML_ENGINEER, Role.RESEARCH_SCIENTIST),
    ),
    Archetype(
        role=Role.COMPUTER_VISION_ENGINEER,
        share=6,
        growth=1.37,
        core={
            "python": 9, "computer-vision": 9, "opencv": 6, "deep-learning": 6, "object-detection": 5,
            "image-segmentation": 4, "convolutional-neural-networks": 4, "yolo": 4,
        },
        side={
            "image-classification": 3, "image-processing": 3, "object-tracking": 2, "video-analytics": 2,
            "visual-inspection": 2, "medical-imaging": 1.5, "remote-sensing": 1.5, "point-clouds": 1.2,
            "slam": 1, "three-dimensional-vision": 1.2, "pose-estimation": 1, "ocr": 2,
            "document-understanding": 1.2, "vision-transformers": 2, "segment-anything": 1.2, "edge-ai": 2,
            "tensorrt": 1.5, "onnx": 1.5, "cpp": 3, "cuda": 1.5, "robotics": 1, "embedded-systems": 1,
            "data-annotation": 2, "docker": 3, "git": 2, "numpy": 2, "model-compression": 1.2,
            "face-recognition": 0.6, "diffusion-models": 1, "multimodal-ai": 1, "machine-learning": 4,
            "mlflow": 1.2, "linux": 2,
        },
        stacks=(DEEP, CLOUDS),
        near=(Role.ML_ENGINEER, Role.RESEARCH_SCIENTIST, Role.DATA_SCIENTIST),
    ),
    Archetype(
        role=Role.RESEARCH_SCIENTIST,
        share=2,
        growth=1.2,
        core={
            "python": 8, "ai-research": 8, "deep-learning": 8, "machine-learning": 6, "statistics": 4,
            "pytorch": 6,
        },
        side={
            "reinforcement-learning": 2, "bayesian-statistics": 2, "graph-machine-learning": 1.5, "jax": 1.5,
            "generative-adversarial-networks": 1, "diffusion-models": 1.5, "transformers": 3,
            "signal-processing": 1.5, "federated-learning": 1, "differential-privacy": 1, "explainability": 1.5,
            "causal-inference": 1.5, "operations-research": 1, "simulation": 1, "matlab": 1.5, "julia": 0.8,
            "cpp": 1.2, "cuda": 1, "llm-pretraining": 1, "rlhf": 1, "dpo": 0.8, "speech-processing": 1,
            "bioinformatics": 1, "active-learning": 1, "high-performance-computing": 1,
            "natural-language-processing": 2, "computer-vision": 2, "git": 2,
        },
        trains=0.45,
        years=9,
        near=(Role.NLP_ENGINEER, Role.COMPUTER_VISION_ENGINEER, Role.DATA_SCIENTIST),
    ),
    Archetype(
        role=Role.DATA_ENGINEER,
        share=13,
        growth=1.2,
        core={
            "sql": 9, "python": 8, "data-engineering": 8, "etl": 6, "airflow": 5, "data-modelling": 4,
            "apache-spark": 5, "data-warehouse": 4, "git": 3,
        },
        side={
            "pyspark": 3, "apache-kafka": 3, "dbt": 3, "docker": 3, "terraform": 2, "ci-cd": 2.5,
            "postgresql": 3, "stream-processing": 2, "flink": 1, "data-lake": 2, "data-quality": 2,
            "data-governance": 1, "scala": 1.5, "parquet": 1.2, "iceberg": 1, "delta-lake": 1.2, "talend": 1.5,
            "informatica": 0.8, "ssis": 0.8, "dagster": 1, "prefect": 0.8, "nosql-databases": 1.2,
            "mongodb": 1.2, "elasticsearch": 1, "kubernetes": 1.5, "dimensional-modelling": 1.5,
            "data-orchestration": 1.5, "linux": 2, "clickhouse": 0.8, "duckdb": 0.8, "trino": 0.7, "java": 1.2,
            "power-bi": 1, "web-scraping": 1, "vector-databases": 0.8, "dataops": 1,
        },
        stacks=(DATA_CLOUDS,),
        trains=0.18,
        near=(Role.DATA_ANALYST, Role.CLOUD_ENGINEER, Role.MLOPS_ENGINEER, Role.DATA_ARCHITECT, Role.SOFTWARE_ENGINEER),
    ),
    Archetype(
        role=Role.DATA_ANALYST,
        share=7,
        growth=1.1,
        core={
            "sql": 9, "data-analysis": 8, "data-visualisation": 6, "business-intelligence": 6, "excel": 5,
            "python": 4,
        },
        side={
            "power-query": 2, "looker": 1.5, "tableau": 2, "power-bi": 3, "web-analytics": 2,
            "product-analytics": 1.5, "customer-analytics": 2, "statistics": 3, "pandas": 3, "r": 1.5,
            "dbt": 1.5, "bigquery": 2, "snowflake": 1, "experimentation": 1.2, "vba": 1.2, "alteryx": 1,
            "sas": 1, "dataiku": 1, "dimensional-modelling": 1.2, "data-quality": 1.2, "business-analysis": 2,
            "forecasting": 1, "sap-bi": 0.7, "microstrategy": 0.4, "git": 1, "machine-learning": 1,
            "chatgpt": 1,
        },
        stacks=(DASHBOARDS,),
        trains=0.25,
        years=6,
        near=(Role.DATA_SCIENTIST, Role.DATA_ENGINEER, Role.AI_PRODUCT_MANAGER),
    ),
    Archetype(
        role=Role.MLOPS_ENGINEER,
        share=5,
        growth=1.4,
        core={
            "mlops": 9, "docker": 8, "kubernetes": 7, "python": 7, "ci-cd": 6, "terraform": 5, "mlflow": 5,
            "model-serving": 4, "model-monitoring": 4,
        },
        side={
            "kubeflow": 2, "airflow": 2, "feature-stores": 1.5, "prometheus": 2, "grafana": 2,
            "gpu-infrastructure": 2, "llm-ops": 2.5, "llm-serving": 2, "vllm": 1.5, "triton": 1.2, "bentoml": 1,
            "ray": 1.2, "dvc": 1.2, "gitlab-ci": 2, "github-actions": 2, "infrastructure-as-code": 2,
            "linux": 3, "observability": 2, "machine-learning": 3, "ml-pipelines": 3, "langfuse": 1,
            "onnx": 0.8, "apache-kafka": 1, "git": 3, "cloud-security": 0.8, "databricks": 1.5,
            "high-performance-computing": 0.6, "distributed-training": 0.8,
        },
        stacks=(CLOUDS[:6],),
        near=(Role.CLOUD_ENGINEER, Role.ML_ENGINEER, Role.DATA_ENGINEER),
    ),
    Archetype(
        role=Role.CLOUD_ENGINEER,
        share=5,
        growth=1.3,
        core={
            "kubernetes": 7, "terraform": 7, "docker": 7, "devops": 6, "ci-cd": 6, "linux": 6,
            "cloud-architecture": 4, "infrastructure-as-code": 4,
        },
        side={
            "ansible": 3, "prometheus": 2, "grafana": 2, "gitlab-ci": 2, "github-actions": 1.5, "jenkins": 1.5,
            "serverless": 1.5, "networking": 2, "cloud-security": 2, "identity-management": 1,
            "observability": 2, "python": 3, "bash": 3, "go": 1.2, "openshift": 1, "vmware": 0.8,
            "postgresql": 1.5, "sovereign-cloud": 1, "gpu-infrastructure": 1, "llm-serving": 0.6,
            "apache-kafka": 0.8, "aws-bedrock": 0.7, "azure-openai": 0.7, "iso-27001": 0.5, "git": 3,
            "ovhcloud": 1,
        },
        stacks=(HOSTS,),
        trains=0.15,
        years=9,
        near=(Role.MLOPS_ENGINEER, Role.SOFTWARE_ENGINEER, Role.DATA_ENGINEER),
    ),
    Archetype(
        role=Role.SOFTWARE_ENGINEER,
        share=8,
        growth=1.08,
        core={
            "git": 6, "docker": 5, "sql": 4, "api-development": 5, "backend-development": 5, "ci-cd": 4,
            "postgresql": 4,
        },
        side={
            "typescript": 3, "javascript": 3, "fullstack-development": 2, "software-architecture": 2,
            "graphql": 1, "mongodb": 1.2, "redis": 1.5, "rabbitmq": 1, "software-testing": 2, "agile": 2,
            "linux": 2, "kubernetes": 1.5, "openai-api": 2, "chatgpt": 1.2, "code-assistants": 2,
            "retrieval-augmented-generation": 1.2, "langchain": 1.2, "prompt-engineering": 1,
            "large-language-models": 1.2, "elasticsearch": 1, "aws": 2, "azure": 1.2, "vue-js": 1.2,
            "html-css": 2, "model-context-protocol": 0.6, "application-security": 0.7,
        },
        stacks=(
            (
                ("python", "django"), ("python", "fastapi"), ("java", "spring-boot"), ("csharp", "dotnet"), ("go",),
                ("node-js", "nestjs", "typescript"), ("react", "typescript", "next-js"), ("php", "symfony"),
                ("angular", "java"),
            ),
        ),
        trains=0.15,
        years=8.5,
        near=(Role.AI_ENGINEER, Role.CLOUD_ENGINEER, Role.DATA_ENGINEER),
    ),
    Archetype(
        role=Role.DATA_ARCHITECT,
        share=2.5,
        growth=1.15,
        core={
            "data-architecture": 9, "data-modelling": 6, "data-warehouse": 5, "sql": 6, "data-governance": 4,
            "data-lake": 4, "data-engineering": 4,
        },
        side={
            "data-mesh": 2, "master-data-management": 2, "data-strategy": 2, "dbt": 2, "apache-kafka": 2,
            "iceberg": 1, "cloud-architecture": 2, "data-quality": 2, "apache-spark": 2, "python": 3,
            "dimensional-modelling": 2, "knowledge-graphs": 1, "software-architecture": 1.5, "gdpr": 1,
            "terraform": 1, "vector-databases": 1, "neo4j": 0.8, "oracle-database": 1, "ai-architecture": 1.2,
        },
        stacks=(DATA_CLOUDS,),
        years=13,
        near=(Role.DATA_ENGINEER, Role.AI_ARCHITECT, Role.CLOUD_ENGINEER),
    ),
    Archetype(
        role=Role.AI_ARCHITECT,
        share=2.5,
        growth=1.8,
        core={
            "ai-architecture": 9, "large-language-models": 6, "cloud-architecture": 5, "python": 5,
            "retrieval-augmented-generation": 5, "generative-ai": 5, "software-architecture": 4, "mlops": 4,
        },
        side={
            "llm-ops": 2, "llm-gateways": 2, "llm-guardrails": 2, "ai-agents": 3, "multi-agent-systems": 1.5,
            "model-context-protocol": 1.5, "vector-databases": 2.5, "kubernetes": 2.5, "data-architecture": 2,
            "ai-security": 1.5, "llm-serving": 1.5, "machine-learning": 3, "ai-strategy": 1.5, "terraform": 1.2,
            "api-development": 1.5, "sovereign-cloud": 1, "eu-ai-act": 1, "graph-rag": 1, "apache-kafka": 1,
            "green-ai": 0.6,
        },
        stacks=(MODELS, STORES, CLOUDS[:6]),
        trains=0.45,
        years=13,
        near=(Role.AI_ENGINEER, Role.DATA_ARCHITECT, Role.AI_CONSULTANT, Role.MLOPS_ENGINEER),
    ),
    Archetype(
        role=Role.AI_CONSULTANT,
        share=4,
        growth=1.32,
        core={
            "ai-strategy": 8, "use-case-scoping": 8, "generative-ai": 6, "change-management": 5,
            "project-management": 4, "data-strategy": 4, "ai-literacy": 4,
        },
        side={
            "ai-training": 3, "prompt-engineering": 3, "microsoft-copilot": 2.5, "chatgpt": 2.5,
            "ai-governance": 2, "eu-ai-act": 2, "no-code-ai": 2, "robotic-process-automation": 1.2,
            "business-analysis": 3, "agile": 2, "ai-project-management": 3, "ai-product-management": 1.5,
            "large-language-models": 2.5, "gdpr": 1.2, "ai-agents": 1.5, "microsoft-copilot-studio": 1.2,
            "machine-learning": 1.5, "green-ai": 0.6, "ai-ethics": 1, "retrieval-augmented-generation": 1.2,
            "mistral-ai": 1, "data-science": 1,
        },
        trains=0.7,
        years=12,
        near=(Role.AI_TRAINER, Role.AI_PRODUCT_MANAGER, Role.AI_GOVERNANCE_OFFICER, Role.AI_ENGINEER),
    ),
    Archetype(
        role=Role.AI_PRODUCT_MANAGER,
        share=2.5,
        growth=1.4,
        core={
            "product-management": 8, "ai-product-management": 8, "agile": 6, "use-case-scoping": 4,
            "product-analytics": 4, "generative-ai": 4,
        },
        side={
            "ux-design": 2, "experimentation": 2, "business-analysis": 2, "project-management": 2, "sql": 2,
            "data-analysis": 2, "prompt-engineering": 2, "large-language-models": 2.5, "llm-evaluation": 1.2,
            "change-management": 1.2, "machine-learning": 1.5, "ai-ethics": 0.8, "gdpr": 0.8, "chatbots": 1.5,
            "ai-agents": 1.5, "no-code-ai": 1.2, "ai-project-management": 2, "web-analytics": 1,
        },
        years=10,
        near=(Role.AI_CONSULTANT, Role.DATA_ANALYST),
    ),
    Archetype(
        role=Role.AI_GOVERNANCE_OFFICER,
        share=1.5,
        growth=2.2,
        core={
            "ai-governance": 9, "eu-ai-act": 8, "gdpr": 6, "ai-risk-management": 6, "ai-ethics": 5,
            "data-governance": 4,
        },
        side={
            "iso-42001": 3, "iso-27001": 1.5, "bias-audit": 2.5, "explainability": 2,
            "model-risk-management": 2, "data-anonymisation": 1.5, "privacy-preserving-ai": 1.5,
            "ai-security": 1.5, "ai-red-teaming": 1.2, "cybersecurity": 1.2, "ai-literacy": 2,
            "change-management": 1.5, "data-quality": 1.2, "ai-safety": 1.5, "ai-training": 1.2,
            "project-management": 1.5, "large-language-models": 1.5, "green-ai": 0.6,
        },
        trains=0.6,
        years=12,
        near=(Role.AI_CONSULTANT, Role.AI_TRAINER),
    ),
    Archetype(
        role=Role.AI_TRAINER,
        share=2.5,
        growth=1.6,
        core={
            "ai-training": 9, "training-design": 7, "ai-literacy": 7, "prompt-engineering": 6,
            "generative-ai": 6, "chatgpt": 5,
        },
        side={
            "microsoft-copilot": 3, "change-management": 2.5, "no-code-ai": 2, "code-assistants": 1.5,
            "python": 2.5, "machine-learning": 2, "data-science": 1.2, "mistral-ai": 1.5,
            "image-generation": 1.5, "midjourney": 1, "ai-ethics": 1.5, "eu-ai-act": 1.5,
            "use-case-scoping": 1.5, "technical-writing": 1, "data-visualisation": 1, "power-bi": 0.8,
            "large-language-models": 2, "anthropic-claude": 1, "ai-agents": 1,
        },
        trains=0.97,
        years=9,
        near=(Role.AI_CONSULTANT, Role.DATA_SCIENTIST, Role.AI_ENGINEER),
    ),
)  # fmt: skip
BY_ROLE = {archetype.role: archetype for archetype in ARCHETYPES}
SHARES = {archetype.role: archetype.share for archetype in ARCHETYPES}
