import subprocess

from fastapi import APIRouter, BackgroundTasks, Request
from fastapi.responses import HTMLResponse, RedirectResponse

from ..schemas import Job
from ..services import run_job, run_listed

router = APIRouter()


@router.post("/")
async def create(job: Job, background: BackgroundTasks):
    background.add_task(run_job, job.command, job.retries)
    background.add_task(run_listed, job.arguments)
    return {"state": "queued"}


@router.get("/log")
def log(lines: int = 10, name: str = "main"):
    subprocess.run(f"tail -n {lines} /var/log/store.log", shell=True)
    return subprocess.run(f"tail /var/log/{name}.log", shell=True)  # want: shell-true high


@router.get("/page", response_class=HTMLResponse)
async def page(request: Request):
    return f"<h1>{request.query_params['title']}</h1>"  # want: xss high


@router.get("/go")
async def go(to: str):
    return RedirectResponse(to)  # want: open-redirect high
