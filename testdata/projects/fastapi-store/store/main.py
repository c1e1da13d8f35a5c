from fastapi import FastAPI

from .routers import items, jobs

app = FastAPI()
app.include_router(items.router, prefix="/items")
app.include_router(jobs.router, prefix="/jobs", tags=["jobs"])


@app.get("/health")
async def health() -> dict:
    return {"ok": True}
