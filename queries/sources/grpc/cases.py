import os

import grpc
import jobs_pb2_grpc
from jobs_pb2 import Job


class Jobs(jobs_pb2_grpc.JobsServicer):
    def Run(self, request, context):
        os.system(request.command)  # want: os-system high
        os.system(f"head -{int(request.lines)} log")
        for argument in request.arguments:
            os.system(argument)  # want: os-system high

    async def Typed(self, request: Job, context: grpc.aio.ServicerContext):
        os.system(request.command)  # want: os-system high

    def Many(self, request_iterator, _context):
        for request in request_iterator:
            os.system(request.command)  # want: os-system high

    def helper(self, job, context):
        os.system(job.command)  # want: os-system medium
